import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { folderOf, languages } from '#archive/language.ts';
import { wordingIn } from '#wording/wording.ts';
import { bundleScript } from './bundle-script.ts';
import type { SiteFile } from './site-files.ts';

/** Makes the service worker of a version: one script, which imports nothing. */
export async function bundleWorker(version: string): Promise<SiteFile> {
  const entry = join(import.meta.dirname, '../worker/service-worker.ts');
  const define = { VERSION: JSON.stringify(version), NOTICES: JSON.stringify(findNotices()) };
  return { path: 'sw.js', bytes: await bundleScript(entry, { define }) };
}

/** What is put over a page that stands in for one in another language, by the folder of that language. */
function findNotices(): Readonly<Record<string, string>> {
  const notices = languages.flatMap((lang) => {
    const words = wordingIn(lang).offline.instead();
    return words === undefined ? [] : [[folderOf(lang), toHtml(h('p.stand-in', { lang }, words))]];
  });
  return Object.fromEntries(notices);
}
