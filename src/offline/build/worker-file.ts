import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { folderOf, languages } from '#archive/language.ts';
import { type Cache, noCache, remember } from '#cache/cache.ts';
import { fileOf, type SiteFile } from '#cache/site-files.ts';
import { wordingIn } from '#wording/wording.ts';
import { bundleScript } from './bundle-script.ts';

/** Stands in the bundled worker where the version will. */
const VERSION = 'version-of-the-copy';

/** Makes the service worker of a version: one script, which imports nothing. */
export async function bundleWorker(version: string, cache: Cache = noCache): Promise<SiteFile> {
  const script = await remember(cache, 'worker', async () => {
    const entry = join(import.meta.dirname, '../worker/service-worker.ts');
    const define = { VERSION: JSON.stringify(VERSION), NOTICES: JSON.stringify(findNotices()) };
    const bytes = await bundleScript(entry, { define });
    return new TextDecoder().decode(bytes);
  });
  return fileOf('sw.js', script.replaceAll(VERSION, version));
}

/** What is put over a page that stands in for one in another language, by the folder of that language. */
function findNotices(): Readonly<Record<string, string>> {
  const notices = languages.flatMap((lang) => {
    const words = wordingIn(lang).offline.instead();
    return words === undefined ? [] : [[folderOf(lang), toHtml(h('p.stand-in', { lang }, words))]];
  });
  return Object.fromEntries(notices);
}
