/** Holds the table of addresses in the papers against the files of the built site. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from './built-pages.ts';

/** What stands between angle brackets in the table. */
const PARTS: Readonly<Record<string, string>> = {
  year: '\\d{4}',
  number: '\\d{1,2}',
  path: '(?:\\d{4}/\\d{2}|undated/[0-9a-f]{16})',
  digest: '[0-9a-f]{12}',
  file: '[\\w.-]+',
  any: '.+',
};

const rows = readFileSync('docs/addresses.md', 'utf8')
  .split('\n')
  .flatMap((line) => line.match(/^\| `([^`]+)`/)?.[1] ?? []);
const patterns = rows.map((row) => [row, patternOf(row)] as const);
const addresses = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(DIST, name)).isFile())
  .map((name) => `/${name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`);

function patternOf(row: string): RegExp {
  const source = row.replace(/<([^>]+)>|([.*+?^${}()|[\]\\])/g, (_all, part?: string, special?: string) => {
    if (special !== undefined) return `\\${special}`;
    const alternatives = part?.split(',').map((one) => one.replaceAll('.', '\\.')) ?? [];
    return PARTS[part ?? ''] ?? `(?:${alternatives.join('|')})`;
  });
  return new RegExp(`^${source}$`);
}

test('every file of the site has an address that the table names', () => {
  expect(addresses.filter((address) => !patterns.some(([, pattern]) => pattern.test(address)))).toEqual([]);
});

test.each(patterns)('%s is an address of the site', (_row, pattern) => {
  expect(addresses.some((address) => pattern.test(address))).toBe(true);
});
