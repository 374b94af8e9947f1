import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import { yearsOfIssues } from '#archive/years.ts';
import { digestOf } from './digest.ts';
import { jsonSections } from './json-sections.ts';
import { joinSections, packSection, sectionsOf } from './sections.ts';

const issues = [
  [2030, 52],
  [2031, 1],
  [2031, 2],
].map(([year = 0, number = 0]) => sampleIssue({ year, number }));
const numbersOf = (some: readonly (typeof issues)[number][]) => some.map(({ id }) => ({ number: id.number }));

test('sections put together unpack to the whole', () => {
  const texts = ['周报'.repeat(30_000), '', 'abc', '周报'.repeat(30_000)];
  const { bytes, deflated, length, sha256 } = joinSections(texts.map(packSection));
  expect(new TextDecoder().decode(bytes)).toBe(texts.join(''));
  expect(new Uint8Array(inflateRawSync(deflated))).toEqual(bytes);
  expect({ length, sha256 }).toEqual({ length: bytes.length, sha256: digestOf(bytes) });
});

test('a section holds the issues of one year', () => {
  const sections = sectionsOf('test', yearsOfIssues(issues), (some) => some.map(({ path }) => path).join());
  expect(sections.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
    '2030/52',
    '2031/01,2031/02',
  ]);
});

test.each([
  ['a list', undefined, issues],
  ['a list in a document', { name: 'years', fields: { a: { b: [''] } } }, issues],
  ['an empty list', undefined, []],
  ['an empty list in a document', { name: 'years', fields: { a: 1 } }, []],
])('%s is the same JSON as written at once', (_what, head, some) => {
  const list = numbersOf(some);
  const sections = jsonSections('test', yearsOfIssues(some), (of) => numbersOf(of as typeof issues), head);
  const text = new TextDecoder().decode(joinSections(sections).bytes);
  expect(text).toBe(`${JSON.stringify(head ? { ...head.fields, years: list } : list, null, 2)}\n`);
});
