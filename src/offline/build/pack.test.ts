import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { digestOfBytes, fileOf, type SiteFile } from '#cache/site-files.ts';
import { filesByPart, partPath } from '../manifest.ts';
import { findCore } from './core.ts';
import { packFiles } from './pack.ts';
import { makeUpdate, readPublishedCopy } from './update.ts';

const site: readonly SiteFile[] = [
  fileOf('_astro/page.css', 'body { background: url(/_astro/face.woff2) }'),
  fileOf('_astro/face.woff2', 'face'),
  fileOf('_astro/other.css', ''),
  fileOf('about/index.html', 'about'),
  fileOf('index.html', '<link rel="stylesheet" href="/_astro/page.css">'),
  fileOf('issues/2024/09/index.html', 'nine'),
  fileOf('issues/2024/index.html', 'year'),
  fileOf('pagefind/index/a.pf_index', gzipSync(new TextEncoder().encode('open'))),
];
const core = findCore(site);
const copyOf = async (files: readonly SiteFile[]) => {
  const pack = await packFiles(files, core);
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

const { pack, written } = await copyOf(site);

describe('the pack', () => {
  test('holds every file once, those of the core first', () => {
    const paths = pack.manifest.files.map(([path]) => path);
    expect([...paths].sort()).toEqual(site.map(({ path }) => path).sort());
    expect(new Set(paths.slice(0, pack.manifest.core))).toEqual(core);
  });

  test('vouches for every part and every file', () => {
    for (const { part, files } of filesByPart(pack.manifest)) {
      const sent = written.get(partPath(part)) ?? new Uint8Array();
      expect(digestOfBytes(sent)).toBe(part.digest);
      const bytes = gunzipSync(sent);
      let start = 0;
      for (const [, digest, size] of files) {
        expect(digestOfBytes(bytes.slice(start, start + size))).toBe(digest);
        start += size;
      }
      expect(start).toBe(bytes.length);
    }
  });

  test('is the same for the same site, and another for another', async () => {
    expect((await copyOf(site)).pack.version).toBe(pack.version);
    const other = await copyOf([...site.slice(1), fileOf('_astro/page.css', 'body {}')]);
    expect(other.pack.version).not.toBe(pack.version);
  });

  test('keeps the index open', () => {
    const [, , size] = pack.manifest.files.find(([path]) => path.endsWith('.pf_index')) ?? [];
    expect(size).toBe(4);
  });
});

test('a published copy with a wrong byte is refused', async () => {
  const [part] = pack.manifest.parts;
  const written = new Map((await copyOf(site)).written);
  if (part) written.set(partPath(part), new Uint8Array(part.size));
  await expect(readPublishedCopy(read(written))).rejects.toThrow('not the published bytes');
});

test('an update is named by the versions it joins, and is the same at every run', async () => {
  const former = await readPublishedCopy(read((await copyOf(site)).written));
  const next = await readPublishedCopy(
    read((await copyOf([...site, fileOf('issues/2024/10/index.html', 'ten')])).written),
  );
  const update = makeUpdate(former, next);
  expect(update.path).toBe(`offline/${former.version.slice(0, 16)}-${next.version.slice(0, 16)}.update`);
  expect(makeUpdate(former, next).bytes).toEqual(update.bytes);
});
