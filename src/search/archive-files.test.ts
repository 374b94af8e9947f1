import { expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import { writeCatalogue } from './archive-files.ts';
import { parseCatalogue } from './catalogue.ts';

const rating = { value: '优' as const, printed: '整体评价为□' };
const corrections = [{ kind: 'correct' as const, field: 'rating', reason: '据纸本' }];

test('the catalogue tells which rating is a person’s', () => {
  const issues = [
    sampleIssue({ year: 2031, number: 5 }, { rating }),
    sampleIssue({ year: 2031, number: 6 }, { rating, corrections }),
    sampleIssue(
      { year: 2031, number: 7 },
      { corrections: [{ kind: 'correct', field: 'period', reason: '据纸本' }] },
    ),
  ];
  const { entries } = parseCatalogue(writeCatalogue(issues));
  const corrected = entries.filter(({ isRatingCorrected }) => isRatingCorrected);
  expect(corrected.map(({ path }) => path)).toEqual(['2031/06']);
  expect(writeCatalogue(issues.slice(0, 1))).not.toContain('corrected');
});
