/** What people and the importer write beside the issues is read as strictly as these. */
import { expect, test } from 'vitest';
import { parseCorrection } from './correction.ts';
import { parseEvidence } from './evidence.ts';

const correction = (more: string) =>
  parseCorrection(`kind: never-published\nissue: 2031/05\nreason: &a 停刊一周\n${more}`);
const evidence = (more: string) =>
  parseEvidence(
    [
      'kind: listing',
      'series: &a sample',
      `capture:\n  file: a.md\n  sha256: '${'a'.repeat(64)}'\n  reader: sample`,
      `issues:\n  - title: 样例周报2031年第4期\n${more}`,
    ].join('\n'),
  );

test.each([
  ['a correction', correction, 'day: *a', 'reason: 又一次'],
  ['evidence', evidence, '    address: *a', 'kind: empty'],
] as const)('%s is read, and refused with what YAML can do besides', (_what, parse, alias, again) => {
  expect(parse('')).toMatchObject({ kind: expect.any(String) });
  expect(() => parse(alias)).toThrow(/alias/i);
  expect(() => parse(again)).toThrow(/unique/);
  expect(() => parse('__proto__:\n  stolen: 1')).toThrow(/__proto__/);
  expect(() => parse('constructor: x')).toThrow(/constructor/);
  expect(() => parse(`x: ${'['.repeat(20_000)}`)).toThrow();
  expect({}).not.toHaveProperty('stolen');
});
