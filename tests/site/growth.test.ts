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
import { attribute, elements } from './page-elements.ts';

/** Twelve years and thirty-six: both have more than one page shows. */
const [LONG, LONGER] = [625, 1878];
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
  sites = [LONG, LONGER].map((count) => pagesOf(buildLists(join(root, String(count)), identitiesOf(count))));
}, 300_000);
afterAll(() => rmSync(root, { recursive: true }));

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
  const issues = identitiesOf(LONGER).map((id) => `${language}/issues/${formatIssueId(id)}/`);
  expect(issues.filter((address) => !reached.has(address))).toEqual([]);
});

test('every page of a long archive is one that the papers name', () => {
  const patterns = addressPatterns();
  const addresses = sites.flatMap((pages) => [...pages.keys()]);
  expect(addresses.filter((address) => !patterns.some(({ pattern }) => pattern.test(address)))).toEqual([]);
  const only = patterns.filter(({ isOfLongArchives }) => isOfLongArchives);
  expect(only.filter(({ pattern }) => !addresses.some((address) => pattern.test(address)))).toEqual([]);
  expect(only).not.toHaveLength(0);
});

test('pages of a long archive are valid HTML', async () => {
  const config = JSON.parse(readFileSync(join(import.meta.dirname, '../../.htmlvalidate.json'), 'utf8'));
  const validator = new HtmlValidate(config);
  const [pages = new Map<string, string>()] = sites;
  const reports = await Promise.all(
    [...pages].map(async ([address, html]) => {
      const { results } = await validator.validateString(html);
      return results.flatMap(({ messages }) => messages.map(({ message }) => `${address}: ${message}`));
    }),
  );
  expect(reports.flat()).toEqual([]);
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
  const ofRoute = [...pages].filter(
    ([address]) => address.startsWith(`${language}/`) && route.test(address.slice(language.length)),
  );
  return Math.max(0, ...ofRoute.map(([, html]) => gzipSync(html).length));
}

function linksOf(html: string): string[] {
  return elements(fromHtml(html), 'a', 'href').map((link) => attribute(link, 'href').replace(/#.*/, ''));
}
