/**
 * Holds what a reader loads of a long archive against a longer one: a page may list what fits it, and no page
 * lists all.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatIssueId } from '#bulletin/issue-id.ts';
import { buildLists } from '../long-archive.ts';
import { identitiesOf } from '../synthetic-archive.ts';
import { addressPatterns } from './address-table.ts';
import { attribute, elements, selectAll } from './page-elements.ts';

/** Twelve years and thirty-six: both have more than one page shows. */
const [LONG, LONGER] = [625, 1878];
/** Every seventh issue is missing, and named by those after it. */
const isHeld = (place: number) => place % 7 !== 3;
/** What one more line a year or a decade may come to. */
const MOST_GROWTH = 1.1;
const ROUTES = {
  'the first page': /^\/$/,
  'the list of issues': /^\/issues\/$/,
  'a decade of issues': /^\/issues\/\d{4}-\d{4}\/$/,
  'a year': /^\/issues\/\d{4}\/$/,
  'the holdings': /^\/holdings\/$/,
  'the trends': /^\/trends\/$/,
  'a decade of trends': /^\/trends\/\d{4}-\d{4}\/$/,
  'the changes': /^\/changes\/$/,
  'a year of changes': /^\/changes\/\d{4}\/$/,
  'the search': /^\/search\/$/,
  'the short addresses': /^\/cite\/$/,
};

let root: string;
let sites: Map<string, string>[];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'growth-'));
  sites = [LONG, LONGER].map((count) => {
    const ids = identitiesOf(count);
    return pagesOf(buildLists(join(root, String(count)), ids, [...ids.keys()].filter(isHeld)));
  });
}, 300_000);
afterAll(() => rmSync(root, { recursive: true }), 60_000);

test.each(Object.entries(ROUTES))('%s does not grow with the archive', (_kind, route) => {
  for (const language of ['', '/en']) {
    const [long = 0, longer = 0] = sites.map((pages) => largest(pages, language, route));
    expect(long).toBeGreaterThan(1000);
    expect(longer / long).toBeLessThan(MOST_GROWTH);
  }
});

test.each(['', '/en'])('every issue is two links from %s/, without a script', (language) => {
  const [, pages = new Map<string, string>()] = sites;
  let reached = new Set([`${language}/`]);
  for (const _link of [1, 2]) {
    reached = new Set([...reached].flatMap((address) => [address, ...linksOf(pages.get(address) ?? '')]));
  }
  const held = identitiesOf(LONGER).filter((_, place) => isHeld(place));
  const issues = held.map((id) => `${language}/issues/${formatIssueId(id)}/`);
  expect(issues.filter((address) => !reached.has(address))).toEqual([]);
});

test('a missing issue is said to be wanted, and by whom, on the page of its year', () => {
  const [, pages] = sites;
  const year = fromHtml(pages?.get('/issues/2025/') ?? '');
  const [cell] = elements(year, 'a', 'className', 'week-referenced');
  const [, id = ''] = attribute(cell, 'href').split('#');
  const [entry] = elements(year, 'li', 'id', id);
  expect(entry && selectAll(entry, ({ tagName }) => tagName === 'a').length).toBeGreaterThan(1);
});

test('every page of a long archive is one that the papers name', () => {
  const patterns = addressPatterns();
  const addresses = sites.flatMap((pages) => [...pages.keys()]);
  expect(addresses.filter((address) => !patterns.some(({ pattern }) => pattern.test(address)))).toEqual([]);
  const only = patterns.filter(({ isOfLongArchives }) => isOfLongArchives);
  expect(only.filter(({ pattern }) => !addresses.some((address) => pattern.test(address)))).toEqual([]);
  expect(only).not.toHaveLength(0);
});

test.each(Object.entries(ROUTES))('%s of a long archive is valid HTML', async (_kind, route) => {
  const config = JSON.parse(readFileSync(join(import.meta.dirname, '../../.htmlvalidate.json'), 'utf8'));
  const validator = new HtmlValidate(config);
  for (const language of ['', '/en']) {
    const page = ofRoute(sites[0] ?? new Map(), language, route).at(0)?.[1];
    const { results } = await validator.validateString(page ?? '');
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  }
});

function pagesOf(site: string): Map<string, string> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('index.html'))
      .map((name) => [`/${name.replace(/index\.html$/, '')}`, readFileSync(join(site, name), 'utf8')]),
  );
}

/** The size of the largest page of a route, in bytes as they are sent. */
function largest(pages: ReadonlyMap<string, string>, language: string, route: RegExp): number {
  return Math.max(0, ...ofRoute(pages, language, route).map(([, html]) => gzipSync(html).length));
}

function ofRoute(pages: ReadonlyMap<string, string>, language: string, route: RegExp) {
  return [...pages].filter(
    ([address]) => address.startsWith(`${language}/`) && route.test(address.slice(language.length)),
  );
}

function linksOf(html: string): string[] {
  return elements(fromHtml(html), 'a', 'href').map((link) => attribute(link, 'href').replace(/#.*/, ''));
}
