import { expect, test } from 'vitest';
import { holdingsOf } from '#archive/holdings.ts';
import { languages } from '#archive/language.ts';
import { HOSTILE, sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { formatLlms } from '#discovery/llms.ts';
import { formatOpenSearch } from '#discovery/opensearch.ts';
import { formatRobots } from '#discovery/robots.ts';
import { formatSitemap, sitePagesOf } from '#discovery/sitemap.ts';
import { site } from '../src/site.ts';
import { validateXml } from './validate-xml.ts';

const SCHEMA = 'node_modules/sitemap/schema/sitemap.xsd';
const issues = [
  sampleIssue({ year: 2029, number: 3 }),
  sampleIssue(
    { year: 2030, number: 1 },
    { title: HOSTILE, review: [{ title: '甲', year: 2028, number: 52 }] },
  ),
  undatedSample(),
];
const pages = sitePagesOf(issues, holdingsOf(issues, site.series.numbering));
const changed = (path: string) => pages.find((page) => page.path === path)?.changed;

test('every issue changed on its own day', () => {
  expect(changed('/issues/2029/03/')).toBe('2029-12-31');
  expect(changed('/issues/2030/01/')).toBe('2030-12-31');
  expect(changed(`/${'issues/'}${issues[2]?.path}/`)).toBe(site.opened);
});

test('a year changed with the last issue that speaks of it', () => {
  expect(changed('/issues/2029/')).toBe('2029-12-31');
  expect(changed('/issues/2028/')).toBe('2030-12-31');
});

test('the lists changed with the last issue of all', () => {
  expect(changed('/')).toBe('2030-12-31');
  expect(changed('/about/')).toBeUndefined();
});

test('the sitemap is valid and lists every page once in each language', async () => {
  // The schema of the protocol knows no other vocabulary; tests/site/languages.test.ts reads the links.
  const sitemap = formatSitemap(pages).replace(/<xhtml:link [^>]*>(?:<\/xhtml:link>)?/g, '');
  expect(await validateXml(sitemap, SCHEMA)).toEqual([]);
  expect(await validateXml(sitemap.replace('2029-12-31', 'yesterday'), SCHEMA)).not.toEqual([]);
  const places = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, place]) => place);
  expect(new Set(places).size).toBe(pages.length * languages.length);
  expect(places.length).toBe(pages.length * languages.length);
});

test('the description of the search is valid', async () => {
  const schema = 'tests/schemas/opensearch.rng';
  expect(await validateXml(formatOpenSearch(), schema)).toEqual([]);
  expect(formatOpenSearch()).toContain('/search/?q={searchTerms}');
  const nameless = formatOpenSearch().replace(/<ShortName>.*?<\/ShortName>/, '');
  expect(await validateXml(nameless, schema)).not.toEqual([]);
});

test('a hostile title stays one line and one link in llms.txt', () => {
  const text = formatLlms([sampleIssue({ year: 2031, number: 1 }, { title: '甲](https://e.org/)\n# 乙' })]);
  expect(text).toContain('- [甲\\](https://e.org/) # 乙](http://localhost:4321/issues/2031/01.md): ');
  expect(text.match(/^# /gm)).toHaveLength(1);
});

test('robots.txt hides nothing and names the sitemap', () => {
  expect(formatRobots()).toBe('User-agent: *\nAllow: /\n\nSitemap: http://localhost:4321/sitemap.xml\n');
});
