import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesByPart, partPath } from '../manifest.ts';
import { findCore } from './core.ts';
import { digestOf, packFiles } from './pack.ts';
import type { SiteFile } from './site-files.ts';
import { makeUpdate, readPublishedCopy } from './update.ts';

const file = (path: string, text: string): SiteFile => ({ path, bytes: new TextEncoder().encode(text) });
const site: readonly SiteFile[] = [
  file('_astro/page.css', 'body { background: url(/_astro/face.woff2) }'),
  file('_astro/face.woff2', 'face'),
  file('_astro/other.css', ''),
  file('about/index.html', 'about'),
  file('index.html', '<link rel="stylesheet" href="/_astro/page.css">'),
  file('issues/2024/09/index.html', 'nine'),
  file('issues/2024/index.html', 'year'),
  { path: 'pagefind/index/a.pf_index', bytes: gzipSync(new TextEncoder().encode('open')) },
];
const core = findCore(site);
const copyOf = (files: readonly SiteFile[]) => {
  const pack = packFiles(files, core);
  const written = new Map(pack.files.map(({ path, bytes }) => [path, bytes]));
  written.set('offline/current.json', new TextEncoder().encode(JSON.stringify({ version: pack.version })));
  return { pack, written };
};
const read = (written: ReadonlyMap<string, Uint8Array>) => async (path: string) =>
  new Uint8Array(written.get(path) ?? []);

test('the core is the ways in, and what they are dressed in', () => {
  expect([...core].sort()).toEqual([
    '_astro/face.woff2',
    '_astro/page.css',
    'index.html',
    'issues/2024/index.html',
  ]);
});

describe('the pack', () => {
  const { pack, written } = copyOf(site);

  test('holds every file once, those of the core first', () => {
    const paths = pack.manifest.files.map(([path]) => path);
    expect([...paths].sort()).toEqual(site.map(({ path }) => path).sort());
    expect(new Set(paths.slice(0, pack.manifest.core))).toEqual(core);
  });

  test('vouches for every part and every file', () => {
    for (const { part, files } of filesByPart(pack.manifest)) {
      const sent = written.get(partPath(part)) ?? new Uint8Array();
      expect(digestOf(sent)).toBe(part.digest);
      const bytes = gunzipSync(sent);
      let start = 0;
      for (const [, digest, size] of files) {
        expect(digestOf(bytes.slice(start, start + size))).toBe(digest);
        start += size;
      }
      expect(start).toBe(bytes.length);
    }
  });

  test('is the same for the same site, and another for another', () => {
    expect(copyOf(site).pack.version).toBe(pack.version);
    expect(copyOf([...site.slice(1), file('_astro/page.css', 'body {}')]).pack.version).not.toBe(
      pack.version,
    );
  });

  test('keeps the index open', () => {
    const [, , size] = pack.manifest.files.find(([path]) => path.endsWith('.pf_index')) ?? [];
    expect(size).toBe(4);
  });
});

test('a published copy with a wrong byte is refused', async () => {
  const { pack, written } = copyOf(site);
  const [part] = pack.manifest.parts;
  if (part) written.set(partPath(part), new Uint8Array(part.size));
  await expect(readPublishedCopy(read(written))).rejects.toThrow('not the published bytes');
});

test('an update is named by the versions it joins, and is the same at every run', async () => {
  const former = await readPublishedCopy(read(copyOf(site).written));
  const next = await readPublishedCopy(
    read(copyOf([...site, file('issues/2024/10/index.html', 'ten')]).written),
  );
  const update = makeUpdate(former, next);
  expect(update.path).toBe(`offline/${former.version.slice(0, 16)}-${next.version.slice(0, 16)}.update`);
  expect(makeUpdate(former, next).bytes).toEqual(update.bytes);
});
