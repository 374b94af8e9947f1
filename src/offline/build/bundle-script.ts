import { type BuildOptions, build } from 'esbuild';

/**
 * Makes one classic script of a module and all it imports, for places where no module can be loaded.
 *
 * @param entry - path of the module
 * @param more - what is to be replaced on the way
 */
export async function bundleScript(
  entry: string,
  more: Pick<BuildOptions, 'define' | 'plugins'> = {},
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    ...more,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
