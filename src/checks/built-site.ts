/**
 * What a built site says, read from its files alone: pages, feed, sitemap and search index.
 *
 * Nothing here knows how they were made. Addresses are given from the root of the site, so that a site
 * below a base path reads like one at the root of its host.
 */
import { gunzipSync } from 'node:zlib';
import type { Root as XmlRoot } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Cache, noCache, openTable } from '#cache/cache.ts';
import { listSite, type Picks, type SiteFile, textOf } from '#cache/site-files.ts';
import { pathOf } from './base-path.ts';
import { readFeed } from './built-feed.ts';
import { type BuiltPage, factsOf, type PageFacts, withWords } from './built-page.ts';
import type { Words } from './words.ts';
import { findAll, textIn } from './xml.ts';

/** What is read of a site: pages, feeds, the fragments of the index, the sitemap; no copies to carry away. */
const READ: Picks = {
  isWanted: (file) => /^(?!offline\/(?!index\.html$).).*\.(?:html|xml|pf_fragment)$/.test(file),
  mayHold: (folder) => !/^offline\/./.test(folder),
};

export interface BuiltSite {
  /** Every page by its address: `/issues/2024/09/`. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /** The text of every entry of the feed and of the archive documents it leads back to, by page. */
  readonly feed: ReadonlyMap<string, Words>;
  /** Pages that the sitemap names. */
  readonly sitemap: ReadonlySet<string>;
  /** Pages that the search index holds. */
  readonly search: ReadonlySet<string>;
}

/**
 * Reads a built site, one page after the other.
 *
 * @param folder - the folder the build wrote
 * @param base - the path the site will lie under: `/`, `/repo/`
 */
export async function readBuiltSite(
  folder: string,
  base: string,
  cache: Cache = noCache,
): Promise<BuiltSite> {
  const files = new Map(listSite(folder, 'site', READ).map((file) => [file.path, file]));
  const pages = openTable<PageFacts>(cache, 'pages');
  const fragments = openTable<string>(cache, 'fragments');
  const site = {
    pages: new Map<string, BuiltPage>(),
    feed: readFeed(files, base, cache),
    sitemap: readSitemap(files.get('sitemap.xml'), base),
    search: new Set<string>(),
  };
  for (const file of files.values()) {
    const key = `${base} ${file.path} ${file.digest}`;
    if (file.path.endsWith('.html')) {
      const facts = pages.answer(key, () => factsOf(file, base));
      site.pages.set(`/${file.path.replace(/(^|\/)index\.html$/, '$1')}`, withWords(file, facts));
    }
    if (file.path.endsWith('.pf_fragment'))
      site.search.add(fragments.answer(key, () => addressOf(file, base)));
  }
  for (const table of [pages, fragments]) table.keep();
  return site;
}

function readSitemap(file: SiteFile | undefined, base: string): Set<string> {
  const document = file ? fromXml(textOf(file)) : ({ type: 'root', children: [] } satisfies XmlRoot);
  return new Set(findAll(document, 'loc').map((loc) => pathOf(textIn(loc), base)));
}

/** Reads the address of a page out of Pagefind's fragment of it: gzipped JSON behind a short mark. */
function addressOf(file: SiteFile, base: string): string {
  const text = gunzipSync(file.bytes).toString('utf8');
  return pathOf(JSON.parse(text.slice(text.indexOf('{'))).url, base);
}
