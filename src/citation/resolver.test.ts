import { expect, test } from 'vitest';
import { holdingsOf } from '#archive/holdings.ts';
import { sampleIssue } from '#archive/sample-issues.ts';
import { nthSunday } from '#bulletin/numbering.ts';
import { citeTargetsOf } from './resolver.ts';

test('a citation leads to the issue, or to what is known of one that is not held', () => {
  const review = [{ title: '甲', year: 2030, number: 52 }];
  const years = holdingsOf([sampleIssue({ year: 2031, number: 1 }, { review })], nthSunday);
  expect(citeTargetsOf(years).map(({ name, path }) => [name, path])).toEqual([
    ['2031-1', '/issues/2031/01/'],
    ['2031-01', '/issues/2031/01/'],
    ['2030-52', '/issues/2030/#n2030-52'],
  ]);
});
