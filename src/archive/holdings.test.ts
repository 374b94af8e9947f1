import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nthSunday } from '#bulletin/numbering.ts';
import { holdingsOf, wantedOf } from './holdings.ts';
import { loadKnowledge } from './knowledge.ts';
import { sampleIssue } from './sample-issues.ts';

const held = [sampleIssue({ year: 2031, number: 3 }, { review: [{ title: '样例', year: 2031, number: 2 }] })];
const proof = { title: '样例周报2031年第5期', year: 2031, number: 5, address: 'https://a.example/5' };

test('what a capture without text proves is known to exist and wanted', () => {
  const [year] = holdingsOf(held, nthSunday, { proofs: [proof] });
  const stateOf = (number: number) => year?.weeks.find(({ id }) => id.number === number)?.state;
  expect([2, 3, 4, 5].map(stateOf)).toEqual(['referenced', 'held', 'expected', 'referenced']);
  expect(wantedOf(year ? [year] : []).map(({ id, proofs }) => [id.number, proofs?.[0]?.address])).toEqual([
    [5, 'https://a.example/5'],
    [2, undefined],
  ]);
});

test('a number that was never given out is not wanted', () => {
  const years = holdingsOf(held, nthSunday, { neverPublished: new Map([['2031/02', '合刊']]) });
  expect(wantedOf(years)).toEqual([]);
});

test('a proof without number changes nothing', () => {
  const [year] = holdingsOf(held, nthSunday, { proofs: [{ title: '样例周报' }] });
  expect(year?.weeks).toHaveLength(52);
});

test('loads evidence and corrections, and names the file that is not sound', async () => {
  const content = await mkdtemp(join(tmpdir(), 'known-'));
  onTestFinished(() => rm(content, { recursive: true }));
  expect((await loadKnowledge(content)).proofs).toEqual([]);
  await mkdir(join(content, 'corrections'));
  const file = join(content, 'corrections/a.yaml');
  await writeFile(file, 'kind: never-published\nissue: 2031/02\nreason: 合刊\n');
  expect((await loadKnowledge(content)).neverPublished.get('2031/02')).toBe('合刊');
  await writeFile(file, 'kind: nonsense\n');
  await expect(loadKnowledge(content)).rejects.toThrow('a.yaml');
});
