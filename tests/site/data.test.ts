/** Holds the downloads of the built site against its pages and against each other. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { DIST, pages, site } from './built-pages.ts';
import { attribute, elements } from './page-elements.ts';

const SITE = 'http://localhost:4321/';
const read = (name: string) => readFileSync(join(DIST, name));
const table = (name: string): Record<string, string>[] => parse(read(`data/${name}`), { columns: true });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const downloads = readdirSync(join(DIST, 'data')).filter((name) => !/\.(?:sha256|html)$/.test(name));
const zips = downloads.filter((name) => name.endsWith('.zip'));
const issues = table('issues.csv');
const figures = table('figures.csv');
const holdings = table('holdings.csv');

describe('checksums', () => {
  test.each(downloads)('%s has its own', (name) => {
    expect(read(`data/${name}.sha256`).toString()).toBe(`${sha256(read(`data/${name}`))}  ${name}\n`);
  });

  test('of all files are right, and stand for every file of every issue', () => {
    const lines = read('data/sha256sums.txt').toString().trimEnd().split('\n');
    const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    for (const [name, digest] of listed) expect([name, sha256(read(name))]).toEqual([name, digest]);
    for (const name of read('data/index.txt').toString().trimEnd().split('\n'))
      expect(listed.has(name)).toBe(true);
  });

  test.each(zips)('of everything inside %s are right', (name) => {
    const files = Object.entries(unzipSync(read(`data/${name}`)));
    const [folder = ''] = files.map(([path]) => path.split('/')[0] ?? '');
    const inside = new Map(files.map(([path, bytes]) => [path.slice(folder.length + 1), bytes]));
    const lists = [...inside].filter(([path]) => /^SHA256SUMS$|^(?:tag)?manifest-sha256\.txt$/.test(path));
    expect(lists.length).toBeGreaterThan(0);
    const listed = lists.flatMap(([, bytes]) => new TextDecoder().decode(bytes).trimEnd().split('\n'));
    for (const line of listed) {
      expect(`${sha256(inside.get(line.slice(66)) ?? new Uint8Array())}  ${line.slice(66)}`).toBe(line);
    }
  });
});

describe('the tables', () => {
  test('name each issue that has a page, and no other', () => {
    const withPage = [...site.pages.keys()].filter((address) => /^\/issues\/\w+\/\w+\/$/.test(address));
    expect(issues.map(({ issue }) => `/issues/${issue}/`).sort()).toEqual(withPage.sort());
    expect(new Set(issues.map(({ id }) => id)).size).toBe(issues.length);
  });

  test('have the figures of the pages', () => {
    const shown = new Map(
      pages.map(([address, page]) => {
        const values = elements(page, 'dd', 'className', 'figure').map((element) => textOf(element).trim());
        return [
          address,
          values.filter((value) => /\d/.test(value)).map((value) => Number.parseInt(value, 10)),
        ];
      }),
    );
    for (const { issue } of issues) {
      const counted = figures.filter((row) => row['issue'] === issue && row['comparison'] === 'none');
      expect(counted.map(({ value }) => Number(value))).toEqual(shown.get(`/issues/${issue}/`));
    }
    expect(figures.length).toBeGreaterThan(issues.length);
  });

  test('quote the words that each figure was read from as they stand in the text', () => {
    for (const { issue, value, printed, comparison, basis } of figures) {
      const text = read(`issues/${issue}.txt`).toString();
      expect(text.replace(/\s/g, '')).toContain(printed?.replace(/\s/g, ''));
      if (comparison === 'none' && basis === 'printed') expect(printed).toContain(value);
    }
  });

  test('agree with the page of holdings', () => {
    const held = holdings.filter(({ state }) => state === 'held').map(({ issue }) => issue);
    expect(held.sort()).toEqual(
      issues
        .filter(({ year }) => year !== '')
        .map(({ issue }) => issue)
        .sort(),
    );
    const page = site.pages.get('/holdings/');
    const words = page ? textOf(page) : '';
    const wanted = holdings.filter(({ state }) => state === 'referenced' || state === 'evidence');
    expect(words).toContain(`待补 ${wanted.length} 期`);
    for (const { wanted_title } of wanted) expect(words).toContain(wanted_title);
  });

  test('are what the package says, by size and digest', () => {
    for (const { path, bytes, hash, schema } of JSON.parse(read('data/datapackage.json').toString())
      .resources) {
      expect([bytes, hash]).toEqual([read(`data/${path}`).length, `sha256:${sha256(read(`data/${path}`))}`]);
      const columns = schema.fields.map(({ name }: { name: string }) => name);
      expect(Object.keys(table(path)[0] ?? {})).toEqual(columns);
      const keys = table(path).map((row) => schema.primaryKey.map((name: string) => row[name]).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

test('the changes are the files of the index, the newest first', () => {
  const rows = parse(read('data/changes.csv')) as string[][];
  const instants = rows.map(([, instant = '']) => Date.parse(instant));
  expect(instants).toEqual(instants.toSorted((a, b) => b - a));
  expect(rows.map(([name]) => name).sort()).toEqual(
    read('data/index.txt').toString().trimEnd().split('\n').sort(),
  );
});

test('the Markdown of each issue is the file the archive keeps, byte for byte', () => {
  for (const { issue } of issues)
    expect(read(`issues/${issue}.md`)).toEqual(readFileSync(`content/issues/${issue}.md`));
});

test('every file that the head of an issue names is there', () => {
  for (const { issue } of issues) {
    const page = site.pages.get(`/issues/${issue}/`);
    const links = page ? elements(page, 'link', 'type') : [];
    const files = links.map((link) => attribute(link, 'href')).filter((href) => href.startsWith('/issues/'));
    expect(files.length).toBe(6);
    expect(files.filter((href) => !existsSync(join(DIST, href)))).toEqual([]);
  }
});

test('a citation in short leads to its issue', () => {
  for (const { issue, year, number } of issues) {
    if (year === '') continue;
    const page = site.pages.get(`/cite/${year}-${number}/`);
    const refresh = page && elements(page, 'meta', 'httpEquiv', 'refresh')[0];
    expect(attribute(refresh, 'content')).toBe(`0;url=/issues/${issue}/`);
  }
});

test('llms.txt names the Markdown of every issue', () => {
  const text = read('llms.txt').toString();
  expect(text).toMatch(/^# \S/);
  for (const { issue } of issues) expect(text).toContain(`(${SITE}issues/${issue}.md)`);
});
