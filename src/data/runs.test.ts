import { describe, expect, test } from 'vitest';
import { holdingsOf } from '#archive/holdings.ts';
import { sampleIssue } from '#archive/sample-issues.ts';
import { checkedSince, type NumberingRule, nthSunday } from '#bulletin/numbering.ts';
import { isGapBetween, runsOf } from './runs.ts';
import { formatHoldings } from './z39-71.ts';

const records = { evidence: [], neverPublished: new Map([['2024/40', '停刊一期']]) };
const holdings = (ids: readonly (readonly [number, number])[], rule: NumberingRule = nthSunday) =>
  formatHoldings(
    runsOf(
      ids.map(([year, number]) => ({ year, number })),
      rule,
    ),
    isGapBetween(
      holdingsOf(
        ids.map(([year, number]) => sampleIssue({ year, number })),
        rule,
        records,
      ),
    ),
  );

describe('holdings after Z39.71', () => {
  test.each([
    [
      'single issues',
      [
        [2024, 27],
        [2023, 7],
        [2025, 3],
        [2024, 9],
      ],
      '2023:no.7,2024:no.9,27,2025:no.3\n',
    ],
    [
      'a run',
      [
        [2024, 1],
        [2024, 2],
        [2024, 3],
        [2024, 5],
      ],
      '2024:no.1-3,5\n',
    ],
    [
      'a number never given out',
      [
        [2024, 39],
        [2024, 41],
        [2024, 43],
      ],
      '2024:no.39;41,43\n',
    ],
    [
      'a run over New Year',
      [
        [2024, 51],
        [2024, 52],
        [2025, 1],
        [2025, 3],
      ],
      '2024:no.51-2025:no.1,3\n',
    ],
    [
      'a year of 53 issues',
      [
        [2023, 52],
        [2024, 1],
      ],
      '2023:no.52,2024:no.1\n',
    ],
    ['nothing', [], '\n'],
  ] as const)('%s', (_name, ids, text) => {
    expect(holdings(ids)).toBe(text);
  });

  test.each([
    [
      'a run does not go on over New Year',
      [
        [2023, 51],
        [2023, 52],
        [2023, 53],
        [2024, 1],
      ],
      '2023:no.51-53,2024:no.1\n',
    ],
    [
      'a number left out is a gap',
      [
        [2024, 3],
        [2024, 5],
      ],
      '2024:no.3,5\n',
    ],
    [
      'a number never given out is none',
      [
        [2024, 39],
        [2024, 41],
      ],
      '2024:no.39;41\n',
    ],
  ] as const)('where nobody checked the numbering rule, %s', (_name, ids, text) => {
    expect(holdings(ids, checkedSince(2025, nthSunday))).toBe(text);
  });
});
