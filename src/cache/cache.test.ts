import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCache, remember } from './cache.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'cache-'));
const text = (bytes?: Uint8Array) => bytes && new TextDecoder().decode(bytes);

test('what is kept is found again', () => {
  const folder = newFolder();
  openCache(folder).keep('第9期', new TextEncoder().encode('甲乙'));
  expect(text(openCache(folder).read('第9期'))).toBe('甲乙');
});

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['empty', () => new Uint8Array()],
  ['cut short', (bytes) => bytes.subarray(0, -1)],
  ['of zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['longer', (bytes) => Buffer.concat([bytes, bytes])],
])('a file that is %s is none, and is worked out again', async (_, spoil) => {
  const folder = newFolder();
  const work = () => ['甲', '乙'];
  await remember(openCache(folder), '第9期', work);
  for (const name of readdirSync(folder)) {
    writeFileSync(join(folder, name), spoil(readFileSync(join(folder, name))));
  }
  const cache = openCache(folder);
  expect([cache.read('第9期'), cache.has('第9期')]).toEqual([undefined, false]);
  expect(await remember(cache, '第9期', work)).toEqual(['甲', '乙']);
  expect(text(openCache(folder).read('第9期'))).toBe('["甲","乙"]');
});

test('what nobody asked for is let go', () => {
  const folder = newFolder();
  openCache(folder).keep('第9期', new Uint8Array([1]));
  const cache = openCache(folder);
  cache.keep('第10期', new Uint8Array([2]));
  cache.forgetUnused();
  expect([cache.has('第9期'), cache.has('第10期')]).toEqual([false, true]);
});
