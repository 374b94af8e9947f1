import { join } from 'node:path';
import { build } from 'esbuild';
import type { SiteFile } from './site-files.ts';

/** Makes the service worker of a version: one script, which imports nothing. */
export async function bundleWorker(version: string): Promise<SiteFile> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../worker/service-worker.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { VERSION: JSON.stringify(version) },
  });
  return { path: 'sw.js', bytes: outputFiles[0]?.contents ?? new Uint8Array() };
}
