import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noCache, openCache } from '#cache/cache.ts';
import { digestOfBytes } from '#cache/site-files.ts';
import { writeCopies } from './integration.ts';

const FACTS = ['usb-size', 'usb-digest', 'single-file-size', 'single-file-digest'];
const publication = { site: 'https://example.org', base: '/' };

let root: string;
let site: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'copies-'));
  site = join(root, 'site');
  write('index.html', '<a href="/issues/2024/">2024</a>');
  write('offline/index.html', FACTS.map((name) => `<td data-fact="${name}"></td>`).join(''));
  write('en/offline/index.html', FACTS.map((name) => `<td data-fact="${name}"></td>`).join(''));
  write('pagefind/a.pf_meta', gzipSync(new TextEncoder().encode('open')));
  write('pagefind/fragment/a.pf_fragment', gzipSync(new TextEncoder().encode('open')));
  write('search/wanted.json', '[]');
  write('search/simplified.txt', '後后');
  write('issues/2023/52/index.html', issue('旧的一期'));
  write('issues/2024/01/index.html', issue('新的一期'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
}

function issue(title: string): string {
  return `<main data-pagefind-body><h1>${title}</h1><p><a href="/">回</a></p></main>`;
}

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, digestOfBytes(readFileSync(join(folder, name)))]));
}

test('with a cache or without, after any change, the copies are the same', { timeout: 60_000 }, async () => {
  const steps = [
    () => {},
    () => write('issues/2024/01/index.html', issue('改过的一期')),
    () => write('issues/2024/02/index.html', issue('更新的一期')),
    () => rmSync(join(site, 'issues/2023'), { recursive: true }),
    () => rmSync(join(site, 'offline/bulletin-archive.zip')),
    () => {
      for (const name of readdirSync(join(root, 'cache')).filter((_, at) => at % 2 === 0)) {
        rmSync(join(root, 'cache', name));
      }
    },
  ];
  for (const change of steps) {
    change();
    await writeCopies(site, publication, { cache: openCache(join(root, 'cache')) });
    const made = filesBelow(site);
    await writeCopies(site, publication, { cache: noCache });
    expect(made).toEqual(filesBelow(site));
  }
});

test('told what was done to the site, it makes the same copies', { timeout: 60_000 }, async () => {
  const cache = () => openCache(join(root, 'cache'));
  await writeCopies(site, publication, { cache: cache() });
  const steps: (() => { written?: string[]; removed?: string[] })[] = [
    () => ({}),
    () => {
      write('issues/2024/01/index.html', issue('改过的一期'));
      write('issues/2024/01.json', '{}');
      return { written: ['issues/2024/01/index.html', 'issues/2024/01.json'] };
    },
    () => {
      write('issues/2024/02/index.html', issue('更新的一期'));
      rmSync(join(site, 'issues/2023'), { recursive: true });
      return { written: ['issues/2024/02/index.html'], removed: ['issues/2023/52/index.html'] };
    },
  ];
  for (const change of steps) {
    const { written = [], removed = [] } = change();
    const changes = { written: new Set(written), removed: new Set(removed) };
    await writeCopies(site, publication, { cache: cache(), changes });
    const made = filesBelow(site);
    await writeCopies(site, publication, { cache: noCache });
    expect(made).toEqual(filesBelow(site));
  }
});

test('what it is not told of it does not look at', async () => {
  await writeCopies(site, publication, { cache: openCache(join(root, 'cache')) });
  rmSync(join(site, 'issues/2023'), { recursive: true });
  const before = filesBelow(site);
  const changes = { written: new Set<string>(), removed: new Set<string>() };
  await writeCopies(site, publication, { cache: openCache(join(root, 'cache')), changes });
  expect(filesBelow(site)).toEqual(before);
});

test('every page about the copies tells their size', async () => {
  await writeCopies(site, publication, { cache: noCache });
  for (const page of ['offline/index.html', 'en/offline/index.html']) {
    expect(readFileSync(join(site, page), 'utf8')).not.toContain('"></td>');
  }
});

test('a change makes again only what holds it', { timeout: 60_000 }, async () => {
  await writeCopies(site, publication, { cache: openCache(join(root, 'cache')) });
  const before = readdirSync(join(root, 'cache'));
  write('issues/2024/01/index.html', issue('改过的一期'));
  await writeCopies(site, publication, { cache: openCache(join(root, 'cache')) });
  const kept = readdirSync(join(root, 'cache')).filter((name) => before.includes(name));
  // Of the pack and the zip the years and the index, the scripts: all but the year of the issue.
  expect(kept.length).toBeGreaterThan(before.length / 2);
  expect(kept.length).toBeLessThan(before.length);
});
