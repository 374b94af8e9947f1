import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBase } from './built-site.ts';
import { requireOrigin } from './site-address.ts';

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
