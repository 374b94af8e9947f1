import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takePlace } from './site-place.ts';

const rootWithSite = () => {
  const root = mkdtempSync(join(tmpdir(), 'place-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '旧');
  return root;
};

test('a finished site takes the place of the former one', async () => {
  const root = rootWithSite();
  mkdirSync(join(root, 'dist.tmp'));
  writeFileSync(join(root, 'dist.tmp/index.html'), '新');
  await takePlace(join(root, 'dist.tmp'), join(root, 'dist'));
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('新');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a site that cannot take its place leaves the former one as it was', async () => {
  const root = rootWithSite();
  await expect(takePlace(join(root, 'dist.tmp'), join(root, 'dist'))).rejects.toThrow('dist.tmp');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('旧');
});
