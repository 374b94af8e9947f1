/**
 * What a built site says, read from its files alone: pages, feed, sitemap and search index.
 *
 * Nothing here knows how they were made. Addresses are given from the root of the site, so that a site
 * below a base path reads like one at the root of its host.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element, Nodes as HtmlNodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Element as XmlElement, Root as XmlRoot } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The copies to carry away are no pages of the site. */
const COPIES = /^offline\/(?!index\.html$)/;

export interface BuiltSite {
  /** Every page by its address: `/issues/2024/09/`. */
  readonly pages: ReadonlyMap<string, Root>;
  /** The HTML of every entry of the feed and of the archive documents it leads back to, by page. */
  readonly feed: ReadonlyMap<string, Root>;
  /** Pages that the sitemap names. */
  readonly sitemap: ReadonlySet<string>;
  /** Pages that the search index holds. */
  readonly search: ReadonlySet<string>;
}

/**
 * Reads a built site.
 *
 * @param folder - the folder the build wrote
 * @param base - the path the site will lie under: `/`, `/repo/`
 */
export async function readBuiltSite(folder: string, base: string): Promise<BuiltSite> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => undefined);
  const pages = new Map<string, Root>();
  for (const name of names.filter((name) => name.endsWith('.html') && !COPIES.test(name))) {
    pages.set(`/${name.replace(/(^|\/)index\.html$/, '$1')}`, fromHtml((await read(name)) ?? ''));
  }
  const sitemap = fromXmlOrNothing(await read('sitemap.xml'));
  return {
    pages,
    feed: await readFeed(read, base),
    sitemap: new Set(findAll(sitemap, 'loc').map((loc) => pathOf(textOf(loc), base))),
    search: await readSearchIndex(folder, names, base),
  };
}

/** Gives the path a built site will lie under, as its front page leads home; nothing when it does not say. */
export async function readBase(folder: string): Promise<string | undefined> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  const [home] = selectAll(fromHtml(page), ({ properties }) => [properties['rel']].flat().includes('home'));
  const address = home?.properties['href'];
  return typeof address === 'string' ? address : undefined;
}

/** Gives the path of an address from the root of the site. */
export function pathOf(address: string, base: string): string {
  const path = decodeURI(new URL(address, 'http://site.invalid').pathname);
  return path.startsWith(base) ? `/${path.slice(base.length)}` : path;
}

/** Gives where a page only leads on to, by its own `refresh`; nothing for a page that is there to be read. */
export function redirectOf(page: Root): string | undefined {
  const [refresh] = selectAll(page, ({ properties }) => properties['httpEquiv']?.toString() === 'refresh');
  return /url=(\S+)/.exec(String(refresh?.properties['content'] ?? ''))?.[1];
}

/** Says whether a page asks not to be found, as one does that only says that there is nothing. */
export function isHidden(page: Root): boolean {
  const [robots] = selectAll(page, ({ properties }) => properties['name'] === 'robots');
  return String(robots?.properties['content'] ?? '').includes('noindex');
}

/** Lists the elements below a node that a test picks. */
export function selectAll(root: HtmlNodes, picks: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (picks(element)) found.push(element);
  });
  return found;
}

/** Reads the feed, and back along its archive documents (RFC 5005). */
async function readFeed(
  read: (name: string) => Promise<string | undefined>,
  base: string,
): Promise<Map<string, Root>> {
  const entries = new Map<string, Root>();
  const seen = new Set<string>();
  for (let next: string | undefined = 'rss.xml'; next && !seen.has(next); ) {
    seen.add(next);
    const document = fromXmlOrNothing(await read(next));
    for (const item of findAll(document, 'item')) {
      const address = pathOf(textOf(findAll(item, 'link')[0]), base);
      entries.set(address, fromHtml(textOf(findAll(item, 'content:encoded')[0]), { fragment: true }));
    }
    const earlier = findAll(document, 'atom:link').find((it) => it.attributes['rel'] === 'prev-archive');
    next = earlier && pathOf(earlier.attributes['href'] ?? '', base).slice(1);
  }
  return entries;
}

/** Reads the pages out of Pagefind's fragments: one gzipped file each, JSON behind a short mark. */
async function readSearchIndex(folder: string, names: readonly string[], base: string): Promise<Set<string>> {
  const addresses = new Set<string>();
  for (const name of names.filter((name) => name.endsWith('.pf_fragment'))) {
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    addresses.add(pathOf(JSON.parse(text.slice(text.indexOf('{'))).url, base));
  }
  return addresses;
}

function fromXmlOrNothing(text: string | undefined): XmlRoot {
  return text === undefined ? { type: 'root', children: [] } : fromXml(text);
}

function findAll(root: XmlRoot | XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  visit(root, 'element', (element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

function textOf(element: XmlElement | undefined): string {
  const parts = element?.children.map((child) => ('value' in child ? child.value : '')) ?? [];
  return parts.join('').trim();
}
