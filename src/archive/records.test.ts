import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatEvidence } from '#bulletin/evidence.ts';
import { nthSunday } from '#bulletin/numbering.ts';
import { countStates, holdingsOf, wantedOf } from './holdings.ts';
import { readRecords } from './records.ts';
import { sampleIssue } from './sample-issues.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'records-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
}

const capture = { file: 'share.txt', sha256: 'c'.repeat(64), reader: 'sample' };
const evidence = formatEvidence({
  kind: 'share-card',
  series: 'sample',
  capture,
  issues: [{ title: '样例周报2031年第4期', year: 2031, number: 4, address: 'https://example.org/4' }],
});

test('an archive may have no records', async () => {
  expect(await readRecords(root)).toEqual({ evidence: [], neverPublished: new Map() });
});

test('a capture without text proves an issue, and a person may find that a number was never given out', async () => {
  write('evidence/c.yaml', evidence);
  write('corrections/a.yaml', 'kind: never-published\nissue: 2031/05\nreason: 停刊一周\n');
  const years = holdingsOf([sampleIssue({ year: 2031, number: 3 })], nthSunday, await readRecords(root));
  const weeks = years.flatMap((year) => year.weeks);
  expect(weeks.slice(2, 6).map(({ state }) => state)).toEqual([
    'held',
    'referenced',
    'never-published',
    'expected',
  ]);
  expect(wantedOf(years).map(({ vouchers }) => vouchers)).toEqual([
    [{ by: undefined, capture, link: expect.objectContaining({ address: 'https://example.org/4' }) }],
  ]);
  expect(weeks[4]?.reason).toBe('停刊一周');
  expect(countStates(years)).toMatchObject({ held: 1, referenced: 1, expected: 49, 'never-published': 1 });
});

test('an issue that is found is held, whatever was thought of its number', async () => {
  write('corrections/a.yaml', 'kind: never-published\nissue: 2031/03\nreason: 误以为停刊\n');
  const years = holdingsOf([sampleIssue({ year: 2031, number: 3 })], nthSunday, await readRecords(root));
  expect(years[0]?.weeks[2]?.state).toBe('held');
});

test('a record that cannot be read is named', async () => {
  write('evidence/bad.yaml', 'kind: rumour\n');
  await expect(readRecords(root)).rejects.toThrow(/evidence\/bad\.yaml: /);
});
