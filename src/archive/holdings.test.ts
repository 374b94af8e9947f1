import { describe, expect, test } from 'vitest';
import type { EvidenceOfIssue } from '#bulletin/evidence.ts';
import { checkedSince, nthSunday } from '#bulletin/numbering.ts';
import { countStates, holdingsOf, restsOnEvidence, unnumberedOf, wantedOf } from './holdings.ts';
import type { Records } from './records.ts';
import { sampleIssue } from './sample-issues.ts';

const held = [sampleIssue({ year: 2031, number: 3 }, { review: [{ title: '样例', year: 2031, number: 2 }] })];
const proving = (issue: EvidenceOfIssue): Records => ({
  evidence: [
    {
      kind: 'share-card',
      series: 'sample',
      capture: { file: 'share.txt', sha256: 'c'.repeat(64), reader: 'sample' },
      issues: [issue],
    },
  ],
  neverPublished: new Map(),
});

test('what a capture without text proves is known to exist and wanted', () => {
  const proof = { title: '样例周报2031年第5期', year: 2031, number: 5, address: 'https://a.example/5' };
  const [year] = holdingsOf(held, nthSunday, proving(proof));
  const stateOf = (number: number) => year?.weeks.find(({ id }) => id.number === number)?.state;
  expect([2, 3, 4, 5].map(stateOf)).toEqual(['referenced', 'held', 'expected', 'referenced']);
  expect(
    wantedOf(year ? [year] : []).map(({ id, vouchers }) => [id.number, vouchers[0]?.link.address]),
  ).toEqual([
    [5, 'https://a.example/5'],
    [2, undefined],
  ]);
});

test('a number that a person found never given out is not wanted, though another issue names it', () => {
  const records: Records = { evidence: [], neverPublished: new Map([['2031/02', '合刊']]) };
  const years = holdingsOf(held, nthSunday, records);
  expect(wantedOf(years)).toEqual([]);
  expect(years[0]?.weeks[1]).toMatchObject({ state: 'never-published', reason: '合刊' });
});

test('an issue that only captures without text prove is told from one that an issue names', () => {
  const [year] = holdingsOf(
    held,
    nthSunday,
    proving({ title: '样例周报2031年第5期', year: 2031, number: 5 }),
  );
  const evidence = year?.weeks.filter(restsOnEvidence).map(({ id }) => id.number);
  expect(evidence).toEqual([5]);
});

test('a proof without number changes nothing', () => {
  const [year] = holdingsOf(held, nthSunday, proving({ title: '样例周报' }));
  expect(year?.weeks).toHaveLength(52);
});

test('a proof without number is listed apart, and one with a number is not', () => {
  const proof = { title: '样例周报', address: 'https://a.example/x' };
  expect(unnumberedOf(proving(proof)).map(({ link }) => link)).toEqual([proof]);
  expect(unnumberedOf(proving({ ...proof, year: 2031, number: 5 }))).toEqual([]);
});

describe('of years for which nobody checked the numbering rule', () => {
  const rule = checkedSince(2031, nthSunday);
  const period = { start: '2029-02-05', end: '2029-02-11', printed: '2月5日-2月11日' };
  const issues = [
    sampleIssue({ year: 2029, number: 7 }, { period, review: [{ title: '样例', year: 2029, number: 5 }] }),
    ...held,
  ];
  const years = holdingsOf(issues, rule, {
    evidence: [],
    neverPublished: new Map([['2029/06', '停刊一周']]),
  });

  test('only what is known has a place', () => {
    expect(
      years.map(({ year, byRule, weeks }) => [year, byRule, byRule ?? weeks.map(({ state }) => state)]),
    ).toEqual([
      [2031, 52, 52],
      [2030, undefined, []],
      [2029, undefined, ['referenced', 'never-published', 'held']],
    ]);
  });

  test('a week has the days that are printed, and none where none are', () => {
    const [named, , seventh] = years[2]?.weeks ?? [];
    expect(seventh?.period).toEqual({ start: '2029-02-05', end: '2029-02-11' });
    expect(named?.period).toBeUndefined();
  });

  test('a week that is wanted has the days that its title prints', () => {
    const evidence = proving({ title: '样例周报2029年第9期', year: 2029, number: 9, period });
    const [year] = holdingsOf([], rule, evidence);
    expect(year?.weeks.map((week) => week.period)).toEqual([{ start: '2029-02-05', end: '2029-02-11' }]);
  });

  test('nobody counts what is expected', () => {
    expect(countStates(years.slice(1))).toMatchObject({ held: 1, expected: undefined, isOpen: true });
    expect(countStates(years)).toMatchObject({ held: 2, expected: 50, isOpen: true });
    expect(countStates(years.slice(0, 1))).toMatchObject({ expected: 50, isOpen: false });
    expect(countStates([])).toMatchObject({ expected: 0, isOpen: false });
  });
});
