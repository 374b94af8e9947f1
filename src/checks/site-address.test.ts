import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBase } from './built-site.ts';
import { requireNeutralBase, requireOrigin } from './site-address.ts';

test.each(['https://example.org', 'https://example.org/', 'http://localhost:4321'])(
  '%s is an origin',
  (site) => {
    expect(requireOrigin(site)).toBe(site);
  },
);

test.each([
  ['https://example.org/sub/', 'SITE=https://example.org BASE=/sub/'],
  ['https://example.org/sub', 'SITE=https://example.org BASE=/sub/'],
  ['https://example.org/?a', 'SITE=https://example.org BASE=/'],
  ['example.org', 'SITE=https://example.org'],
])('%s is none, and it is said what to give', (site, remedy) => {
  expect(() => requireOrigin(site)).toThrow(remedy);
});

test.each(['/', '/bulletin/', '/english/', '/a/b/'])('a site may lie below %s', (base) => {
  expect(requireNeutralBase(base)).toBe(base);
});

test.each([
  ['/en/', '"en"'],
  ['/x/EN/', '"EN"'],
  ['/zh_cn/x/', '"zh_cn"'],
])('a site below %s would have every page in one language, and is not built', (base, part) => {
  expect(() => requireNeutralBase(base)).toThrow(part);
});

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
