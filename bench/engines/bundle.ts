import { build } from 'esbuild';

/** Bundles a script that imports from this folder. */
export async function bundle(contents: string, outfile: string): Promise<void> {
  const stdin = { contents, resolveDir: import.meta.dirname, loader: 'ts' as const };
  await build({ stdin, outfile, bundle: true, minify: true, format: 'esm' });
}
