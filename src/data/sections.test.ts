import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import { inMemory, readStored, type Stored } from '#archive/stored.ts';
import { yearsOfIssues } from '#archive/years.ts';
import { joinBytes } from '#zip/bytes.ts';
import { digestOf } from './digest.ts';
import { jsonSections } from './json-sections.ts';
import { longFile, streamOf } from './long-file.ts';
import { joinSections, packSection, sectionsOf } from './sections.ts';

const bytesIn = (parts: readonly Stored[]) => joinBytes(parts.map(readStored));
const textIn = (parts: readonly Stored[]) => new TextDecoder().decode(bytesIn(parts));

const issues = [
  [2030, 52],
  [2031, 1],
  [2031, 2],
].map(([year = 0, number = 0]) => sampleIssue({ year, number }));
const numbersOf = (some: readonly (typeof issues)[number][]) => some.map(({ id }) => ({ number: id.number }));

test('sections put together unpack to the whole', () => {
  const texts = ['周报'.repeat(30_000), '', 'abc', '周报'.repeat(30_000)];
  const file = joinSections(texts.map(packSection));
  const bytes = bytesIn(file.parts);
  expect(textIn(file.parts)).toBe(texts.join(''));
  expect(new Uint8Array(inflateRawSync(bytesIn(file.deflated)))).toEqual(bytes);
  expect(file).toMatchObject({ length: bytes.length, sha256: digestOf(bytes), crc32: crc32(bytes) });
  expect(file.sha512).toBe(digestOf(bytes, 'sha512'));
});

test('a stream gives a file part by part, each when it is asked for', async () => {
  const read: string[] = [];
  const parts = ['一', '', '二'.repeat(400_000)].map((text): Stored => {
    const { length, copyTo } = inMemory(new TextEncoder().encode(text));
    const note: Stored['copyTo'] = (target, from) => {
      read.push(`${text.slice(0, 1)} from ${from}`);
      return copyTo(target, from);
    };
    return { length, copyTo: note };
  });
  const file = longFile(parts);
  expect(digestOf(await new Response(streamOf(file)).bytes())).toBe(file.sha256);
  read.length = 0;
  const reader = streamOf(file).getReader({ mode: 'byob' });
  expect(read).toEqual([]);
  const begun = await reader.read(new Uint8Array(5));
  expect(begun.value).toEqual(new TextEncoder().encode('一二').subarray(0, 5));
  expect(read).toEqual(['一 from 0', '二 from 0']);
  const place = new Uint8Array(begun.value?.buffer ?? new ArrayBuffer());
  expect((await reader.read(place)).value).toEqual(new TextEncoder().encode('二二二').subarray(2, 7));
  expect(read.at(-1)).toBe('二 from 2');
});

test('a section holds the issues of one year', () => {
  const sections = sectionsOf('test', yearsOfIssues(issues), (some) => some.map(({ path }) => path).join());
  expect(sections.map(({ plain }) => textIn([plain]))).toEqual(['2030/52', '2031/01,2031/02']);
});

test.each([
  ['a list', undefined, issues],
  ['a list in a document', { name: 'years', fields: { a: { b: [''] } } }, issues],
  ['an empty list', undefined, []],
  ['an empty list in a document', { name: 'years', fields: { a: 1 } }, []],
])('%s is the same JSON as written at once', (_what, head, some) => {
  const list = numbersOf(some);
  const sections = jsonSections('test', yearsOfIssues(some), (of) => numbersOf(of as typeof issues), head);
  const text = textIn(joinSections(sections).parts);
  expect(text).toBe(`${JSON.stringify(head ? { ...head.fields, years: list } : list, null, 2)}\n`);
});
