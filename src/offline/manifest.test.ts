import { expect, test } from 'vitest';
import { filesByPart, isKeptOpen, type Manifest, placesOf } from './manifest.ts';

const manifest: Manifest = {
  files: [
    ['index.html', 'a', 1],
    ['issues/index.html', 'b', 2],
    ['about/index.html', 'c', 3],
  ],
  parts: [
    { digest: 'p', size: 10, files: 2 },
    { digest: 'q', size: 11, files: 1 },
  ],
  core: 2,
};

test('each part holds the next files of the list', () => {
  expect(filesByPart(manifest).map(({ files }) => files.map(([path]) => path))).toEqual([
    ['index.html', 'issues/index.html'],
    ['about/index.html'],
  ]);
});

test.each([
  ['', ['index.html']],
  ['issues/', ['issues/index.html']],
  ['issues', ['issues', 'issues/index.html']],
  ['issues/%E5%91%A8/', ['issues/周/index.html']],
  ['%', ['%', '%/index.html']],
])('the address %j is that of %j', (address, places) => {
  expect(placesOf(address)).toEqual(places);
});

test.each([
  ['pagefind/index/zh-cn_1.pf_index', true],
  ['pagefind/fragment/zh-cn_1.pf_fragment', true],
  ['pagefind/wasm.unknown.pagefind', false],
  ['issues/2024/09/index.html', false],
])('%s is kept open: %s', (path, expected) => {
  expect(isKeptOpen(path)).toBe(expected);
});
