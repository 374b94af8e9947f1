/** Holds the table of addresses in the papers against the files of the built site. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressPatterns } from './address-table.ts';
import { DIST } from './built-pages.ts';

// What only a long archive has, tests/site/growth.test.ts holds against one.
const patterns = addressPatterns().filter(({ isOfLongArchives }) => !isOfLongArchives);
const addresses = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(DIST, name)).isFile())
  .map((name) => `/${name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`);

test('every file of the site has an address that the table names', () => {
  expect(addresses.filter((address) => !patterns.some(({ pattern }) => pattern.test(address)))).toEqual([]);
});

test.each(patterns)('$row is an address of the site', ({ pattern }) => {
  expect(addresses.some((address) => pattern.test(address))).toBe(true);
});
