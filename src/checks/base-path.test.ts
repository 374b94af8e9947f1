import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathOf, readBase } from './base-path.ts';

test('a built site says under which path it will lie', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  expect(await readBase(folder)).toBeUndefined();
  writeFileSync(
    join(folder, 'index.html'),
    '<a rel="home" href="/repo/">册</a><a href="/repo/about/">关于</a>',
  );
  expect(await readBase(folder)).toBe('/repo/');
  rmSync(folder, { recursive: true });
});

test.each([
  ['/repo/issues/2031/02/', '/repo/', '/issues/2031/02/'],
  ['https://a.example/repo/about/', '/repo/', '/about/'],
  ['/issues/2031/02/', '/', '/issues/2031/02/'],
  ['/issues/%E5%A4%96/', '/', '/issues/外/'],
  ['/elsewhere/', '/repo/', '/elsewhere/'],
])('the address %s of a site below %s is %s from its root', (address, base, path) => {
  expect(pathOf(address, base)).toBe(path);
});
