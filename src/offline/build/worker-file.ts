import { join } from 'node:path';
import { type Cache, noCache, remember } from '#cache/cache.ts';
import { fileOf, type SiteFile } from '#cache/site-files.ts';
import { bundleScript } from './bundle-script.ts';

/** Stands in the bundled worker where the version will. */
const VERSION = 'version-of-the-copy';

/** Makes the service worker of a version: one script, which imports nothing. */
export async function bundleWorker(version: string, cache: Cache = noCache): Promise<SiteFile> {
  const script = await remember(cache, 'worker', async () => {
    const entry = join(import.meta.dirname, '../worker/service-worker.ts');
    const bytes = await bundleScript(entry, { define: { VERSION: JSON.stringify(VERSION) } });
    return new TextDecoder().decode(bytes);
  });
  return fileOf('sw.js', script.replaceAll(VERSION, version));
}
