/**
 * What a built site says, read from its files alone: pages, feed, sitemap and search index.
 *
 * Nothing here knows how they were made. Addresses are given from the root of the site, so that a site
 * below a base path reads like one at the root of its host.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Element as XmlElement, Root as XmlRoot } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Cache, noCache, openTable } from '#cache/cache.ts';
import { listSite, type Picks, type SiteFile, textOf } from '#cache/site-files.ts';
import { elementsOf, outermost, type PlacedElement } from '#html/elements.ts';
import { wordsOfHtml } from './plain-text.ts';
import { digestOfWords, type Words } from './words.ts';

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

export interface BuiltPage {
  /** Where it only leads on to; a page that is there to be read leads nowhere. */
  readonly redirect?: string | undefined;
  /** It asks not to be found. */
  readonly isHidden: boolean;
  /** Its headings of the first rank, without white space. */
  readonly title: Words;
  /** The text of an issue on it. */
  readonly text: Words;
  /** What a list of issues leads to, as paths from the root of the site. */
  readonly leads: readonly string[];
}

/** What a page says, by digests: it depends on nothing but its bytes and its address. */
interface PageFacts {
  readonly redirect?: string | undefined;
  readonly isHidden: boolean;
  readonly title: string;
  readonly text: string;
  readonly leads: readonly string[];
}

/** The entries of a document of the feed, and the document before it. */
interface FeedFacts {
  readonly entries: readonly (readonly [address: string, words: string])[];
  readonly earlier?: string | undefined;
}

const LIST = /^(?:\w+\/)?issues\/[^/]+\/index\.html$/;

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

/** Reads one page of a site. */
export function readPage(file: SiteFile, base: string): BuiltPage {
  return withWords(file, factsOf(file, base));
}

function withWords(file: SiteFile, facts: PageFacts): BuiltPage {
  return {
    ...facts,
    title: { digest: facts.title, read: () => titleOf(openPage(file)) },
    text: { digest: facts.text, read: () => issueTextOf(openPage(file)) },
  };
}

/** A page and where its elements stand in it: a tree of all of it takes several times as long, and the memory. */
interface OpenPage {
  readonly html: string;
  readonly elements: readonly PlacedElement[];
}

function openPage(file: SiteFile): OpenPage {
  const html = textOf(file);
  return { html, elements: elementsOf(html) };
}

function factsOf(file: SiteFile, base: string): PageFacts {
  const page = openPage(file);
  const links = LIST.test(file.path) ? page.elements.filter(({ name }) => name === 'a') : [];
  const leads = links.flatMap(({ attributes: { href } }) => (href === undefined ? [] : pathOf(href, base)));
  return {
    redirect: redirectOf(page),
    isHidden: isHidden(page),
    title: digestOfWords(titleOf(page)),
    text: digestOfWords(issueTextOf(page)),
    leads: [...new Set(leads)],
  };
}

function titleOf(page: OpenPage): string {
  return wordsOf(page, ({ name }) => name === 'h1').replace(/\s+/g, '');
}

function issueTextOf(page: OpenPage): string {
  return wordsOf(page, ({ attributes }) => attributes['class']?.split(/\s+/).includes('text') ?? false);
}

function wordsOf({ html, elements }: OpenPage, isWanted: (element: PlacedElement) => boolean): string {
  return outermost(elements, isWanted)
    .map(({ start, end }) => wordsOfHtml(fromHtml(html.slice(start, end), { fragment: true })))
    .join(' ');
}

/** Gives where a page only leads on to, by its own `refresh`; nothing for a page that is there to be read. */
function redirectOf({ elements }: OpenPage): string | undefined {
  const refresh = elements.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
  return /url=(\S+)/.exec(refresh?.attributes['content'] ?? '')?.[1];
}

/** Says whether a page asks not to be found, as one does that only says that there is nothing. */
function isHidden({ elements }: OpenPage): boolean {
  const robots = elements.find(({ attributes }) => attributes['name'] === 'robots');
  return robots?.attributes['content']?.includes('noindex') ?? false;
}

/** Gives the path a built site will lie under, as its front page leads home; nothing when it does not say. */
export async function readBase(folder: string): Promise<string | undefined> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  const home = elementsOf(page).find(({ attributes }) => attributes['rel']?.split(/\s+/).includes('home'));
  return home?.attributes['href'];
}

/** Gives the path of an address from the root of the site. */
export function pathOf(address: string, base: string): string {
  const path = decodeURI(new URL(address, 'http://site.invalid').pathname);
  return path.startsWith(base) ? `/${path.slice(base.length)}` : path;
}

/** Reads the feed, and back along its archive documents (RFC 5005). */
function readFeed(files: ReadonlyMap<string, SiteFile>, base: string, cache: Cache): Map<string, Words> {
  const documents = openTable<FeedFacts>(cache, 'feed');
  const words = new Map<string, Words>();
  const seen = new Set<SiteFile>();
  for (let file = files.get('rss.xml'); file && !seen.has(file); ) {
    const document = file;
    seen.add(document);
    const { entries, earlier } = documents.answer(`${base} ${document.path} ${document.digest}`, () =>
      readDocument(document, base),
    );
    for (const [address, digest] of entries) {
      const read = () =>
        entriesOf(fromXml(textOf(document)), base).find(([other]) => other === address)?.[1] ?? '';
      words.set(address, { digest, read });
    }
    file = files.get(earlier ?? '');
  }
  documents.keep();
  return words;
}

function readDocument(file: SiteFile, base: string): FeedFacts {
  const document = fromXml(textOf(file));
  const links = findAll(document, 'atom:link');
  const earlier = links.find(({ attributes }) => attributes['rel'] === 'prev-archive');
  return {
    entries: entriesOf(document, base).map(([address, words]) => [address, digestOfWords(words)]),
    earlier: earlier && pathOf(earlier.attributes['href'] ?? '', base).slice(1),
  };
}

/** The words of each entry by the address of its page. */
function entriesOf(document: XmlRoot, base: string): (readonly [address: string, words: string])[] {
  return findAll(document, 'item').map((item) => {
    const html = fromHtml(textIn(findAll(item, 'content:encoded')[0]), { fragment: true });
    return [pathOf(textIn(findAll(item, 'link')[0]), base), wordsOfHtml(html)];
  });
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

function findAll(root: XmlRoot | XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  visit(root, 'element', (element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

function textIn(element: XmlElement | undefined): string {
  const parts = element?.children.map((child) => ('value' in child ? child.value : '')) ?? [];
  return parts.join('').trim();
}
