/** Reads the feeds of the built site as a reader application would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { formatIssueId } from '#bulletin/issue-id.ts';
import { validateXml } from '../validate-xml.ts';
import { DIST, faultsOf, pages, site } from './built-pages.ts';
import { attribute, elements } from './page-elements.ts';

const ORIGIN = 'http://localhost:4321';
const issuePages = [...site.pages.keys()].filter((address) => /^\/issues\/\w+\/\w+\/$/.test(address)).sort();

/** Walks a feed back through its archive documents by the links of RFC 5005. */
function walkAtom(address = `${ORIGIN}/atom.xml`): { id: string; page: string }[] {
  const { format, feed } = parseFeed(read(address));
  if (format !== 'atom') throw new Error(`${address}: ${format}`);
  const entries = (feed.entries ?? []).map(({ id, links }) => ({
    id: id ?? '',
    page: new URL(links?.find(({ rel }) => rel === 'alternate')?.href ?? '').pathname,
  }));
  const previous = feed.links?.find(({ rel }) => rel === 'prev-archive')?.href;
  return previous ? [...entries, ...walkAtom(previous)] : entries;
}

/** Walks a JSON Feed back by `next_url`. */
function walkJson(address = `${ORIGIN}/feed.json`): { id: string; page: string }[] {
  const { items, next_url } = JSON.parse(read(address));
  const entries = items.map(({ id, url }: { id: string; url: string }) => ({
    id,
    page: new URL(url).pathname,
  }));
  return next_url ? [...entries, ...walkJson(next_url)] : entries;
}

function read(address: string): string {
  return readFileSync(join(DIST, decodeURI(new URL(address).pathname)), 'utf8');
}

describe.each([
  ['Atom', walkAtom],
  ['JSON Feed', walkJson],
] as const)('%s, walked to its end', (_name, walk) => {
  const entries = walk();

  test('holds every issue that has a page', () => {
    expect([...new Set(entries.map(({ page }) => page))].sort()).toEqual(issuePages);
  });

  test('gives each issue one identifier, which is not its address', () => {
    const ids = new Map(entries.map(({ id, page }) => [id, page]));
    expect([...ids.values()].sort()).toEqual(issuePages);
    for (const id of ids.keys()) expect(id).toMatch(/^tag:[^,]+,\d{4}:/);
  });
});

test('the feed of each year holds the issues of that year', () => {
  const years = new Set(issuePages.flatMap((address) => address.match(/\d{4}(?=\/\d{2}\/$)/) ?? []));
  expect(years.size).toBeGreaterThan(0);
  for (const year of years) {
    const found = JSON.parse(read(`${ORIGIN}/feeds/${year}/feed.json`)).items.map(
      ({ url }: { url: string }) => url,
    );
    expect(found.sort()).toEqual(
      issuePages.filter((page) => page.startsWith(`/issues/${year}/`)).map((page) => ORIGIN + page),
    );
    expect(
      found.every((url: string) =>
        url.endsWith(`${formatIssueId({ year: Number(year), number: Number(url.slice(-3, -1)) })}/`),
      ),
    ).toBe(true);
  }
});

test('every page names the subscription in its three forms', () => {
  const forms = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];
  const faults = faultsOf((page) =>
    forms.filter((type) => {
      const link = elements(page, 'link', 'type', type)[0];
      return !read(ORIGIN + attribute(link, 'href')).includes('tag:');
    }),
  );
  expect(faults).toEqual([]);
});

test('every address on the page of feeds is a feed', () => {
  const page = site.pages.get('/feeds/');
  const links = pages.length && page ? elements(page, 'a', 'href') : [];
  const feeds = links
    .map((link) => attribute(link, 'href'))
    .filter((address) => /(rss|atom|feed)\.\w+$/.test(address));
  expect(feeds.length).toBeGreaterThan(9);
  for (const address of feeds)
    expect(parseFeed(read(new URL(address, ORIGIN).href)).format).toMatch(/rss|atom|json/);
});

test('the sitemap is valid', async () => {
  // The schema of the protocol knows no other vocabulary; languages.test.ts reads the links.
  const sitemap = read(`${ORIGIN}/sitemap.xml`).replace(/<xhtml:link [^>]*>(?:<\/xhtml:link>)?/g, '');
  expect(await validateXml(sitemap, 'node_modules/sitemap/schema/sitemap.xsd')).toEqual([]);
});
