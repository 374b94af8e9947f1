import { join } from 'node:path';
import { bundleScript } from './bundle-script.ts';
import type { SiteFile } from './site-files.ts';

/** Makes the service worker of a version: one script, which imports nothing. */
export async function bundleWorker(version: string): Promise<SiteFile> {
  const entry = join(import.meta.dirname, '../worker/service-worker.ts');
  const bytes = await bundleScript(entry, { define: { VERSION: JSON.stringify(version) } });
  return { path: 'sw.js', bytes };
}
