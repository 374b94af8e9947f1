import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noCache, openCache } from '#cache/cache.ts';
import { digestOfBytes } from '#cache/site-files.ts';
import { formatCatalogue } from '../catalogue.ts';
import { buildSearchIndex } from '../integration.ts';

// Pagefind is started many times over.
vi.setConfig({ testTimeout: 120_000 });

const sizes = { whole: 2, run: 2, first: 2 };
const issues = ['2003/01', '2002/02', '2002/01', '2001/01'];
const page = (words: string) =>
  `<html lang="zh-CN"><main data-pagefind-body><h1>${words}</h1><p>${words}的文字。</p></main></html>`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shards-'));
  for (const path of issues) write(`issues/${path}/index.html`, page(`周报${path}`));
  writeCatalogue(issues);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, 'site', path)), { recursive: true });
  writeFileSync(join(root, 'site', path), text);
}

function writeCatalogue(paths: readonly string[]): void {
  const entries = paths.map((path) => ({ path, period: undefined, rating: undefined, kind: '' }));
  write('search/catalogue.json', formatCatalogue(entries));
}

/** Every file of the index and of search, by name. */
function madeFiles(): Record<string, string> {
  const names = readdirSync(join(root, 'site'), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => /^(pagefind|search)\//.test(name));
  return Object.fromEntries(
    files
      .map((name) => [name, join(root, 'site', name)] as const)
      .filter(([, file]) => statSync(file).isFile())
      .map(([name, file]) => [name, digestOfBytes(readFileSync(file))]),
  );
}

test('years are parted, and the newest lies on top with the program', async () => {
  await buildSearchIndex(join(root, 'site'), { sizes, cache: noCache });
  const folders = Object.keys(madeFiles()).map((name) => name.replace(/[^/]*$/, ''));
  expect([...new Set(folders)].filter((name) => name.startsWith('pagefind/'))).toEqual([
    'pagefind/2001/fragment/',
    'pagefind/2001/index/',
    'pagefind/2001/',
    'pagefind/2002/fragment/',
    'pagefind/2002/index/',
    'pagefind/2002/',
    'pagefind/fragment/',
    'pagefind/index/',
    'pagefind/',
  ]);
});

test('with a cache or without, after any change, the files are the same', async () => {
  const cache = () => openCache(join(root, 'cache'));
  await buildSearchIndex(join(root, 'site'), { sizes, cache: cache() });
  const steps = [
    () => {},
    () => write('issues/2002/01/index.html', page('别的')),
    () => {
      write('issues/2003/02/index.html', page('新一期'));
      writeCatalogue(['2003/02', ...issues]);
    },
    () => writeCatalogue(issues.filter((path) => path !== '2001/01')),
    () => rmSync(join(root, 'site/pagefind/pagefind-entry.json')),
    () => rmSync(join(root, 'cache'), { recursive: true }),
    () => {
      rmSync(join(root, 'site/pagefind'), { recursive: true });
      for (const name of readdirSync(join(root, 'cache')).filter((_, at) => at % 2 === 0)) {
        rmSync(join(root, 'cache', name));
      }
    },
  ];
  for (const change of steps) {
    change();
    await buildSearchIndex(join(root, 'site'), { sizes, cache: cache() });
    const made = madeFiles();
    await buildSearchIndex(join(root, 'site'), { sizes, cache: noCache });
    expect(made).toEqual(madeFiles());
  }
});

test('an index is not made again for a page of another year', async () => {
  const cache = openCache(join(root, 'cache'));
  await buildSearchIndex(join(root, 'site'), { sizes, cache });
  const before = readdirSync(join(root, 'cache'));
  write('issues/2003/01/index.html', page('别的'));
  await buildSearchIndex(join(root, 'site'), { sizes, cache: openCache(join(root, 'cache')) });
  const after = readdirSync(join(root, 'cache'));
  // Of the three indexes, each kept as two files, one is another.
  expect(after.filter((name) => !before.includes(name))).toHaveLength(2);
});

test('told what was done to the site, it makes the same files', async () => {
  const site = join(root, 'site');
  const cache = () => openCache(join(root, 'cache'));
  await buildSearchIndex(site, { sizes, cache: cache() });
  const newer = 'issues/2003/02/index.html';
  const steps: (() => { written?: string[]; removed?: string[] })[] = [
    () => ({}),
    () => {
      write('issues/2002/01/index.html', page('别的'));
      return { written: ['issues/2002/01/index.html', 'index.html'] };
    },
    () => {
      write(newer, page('新一期'));
      writeCatalogue(['2003/02', ...issues]);
      return { written: [newer] };
    },
    () => {
      rmSync(join(site, newer));
      writeCatalogue(issues);
      return { removed: [newer] };
    },
  ];
  for (const change of steps) {
    const { written = [], removed = [] } = change();
    const changes = { written: new Set(written), removed: new Set(removed) };
    const before = madeFiles();
    await buildSearchIndex(site, { sizes, cache: cache(), changes });
    const made = madeFiles();
    const differing = Object.keys(made).filter((name) => made[name] !== before[name]);
    const ofItself = (names: ReadonlySet<string>) =>
      [...names].filter((name) => /^(pagefind|search)/.test(name));
    // The catalogue is what the pages' own renderer writes, and this adds to.
    const isTold = (name: string) => name !== 'search/catalogue.json';
    expect(ofItself(changes.written).filter(isTold).sort()).toEqual(differing.filter(isTold).sort());
    expect(ofItself(changes.removed).sort()).toEqual(Object.keys(before).filter((name) => !(name in made)));
    await buildSearchIndex(site, { sizes, cache: noCache });
    expect(made).toEqual(madeFiles());
  }
});

test('what it is not told of it does not look at', async () => {
  const site = join(root, 'site');
  await buildSearchIndex(site, { sizes, cache: openCache(join(root, 'cache')) });
  const before = madeFiles();
  rmSync(join(site, 'issues/2001'), { recursive: true });
  const changes = { written: new Set<string>(), removed: new Set<string>() };
  await buildSearchIndex(site, { sizes, cache: openCache(join(root, 'cache')), changes });
  expect(madeFiles()).toEqual(before);
});
