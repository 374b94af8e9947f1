import { type BuildOptions, build, type Plugin } from 'esbuild';

/**
 * Makes one classic script of a module and all it imports, for places where no module can be loaded.
 *
 * @param entry - path of the module
 * @param more - what is to be replaced on the way
 */
export async function bundleScript(
  entry: string,
  { plugins = [], ...more }: Pick<BuildOptions, 'define' | 'plugins'> = {},
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    loader: { '.txt': 'text' },
    plugins: [raw, ...plugins],
    ...more,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Finds what is imported as text in Vite's way: `words.txt?raw`. */
const raw: Plugin = {
  name: 'raw',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /\?raw$/ }, ({ path, ...from }) => resolve(path.replace(/\?raw$/, ''), from));
  },
};
