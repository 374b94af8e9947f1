/** An invented figure over a few weeks, for tests. */
import { holdingsOf } from '#archive/holdings.ts';
import { sampleIssue } from '#archive/sample-issues.ts';
import type { IssueId } from '#bulletin/issue-id.ts';
import { type NumberingRule, nthSunday } from '#bulletin/numbering.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import type { Series } from '#series/series.ts';
import { type FigureSeries, figureSeriesOf } from './figure-series.ts';

const series: Series = {
  ...cncertWeekly,
  figures: { ships: { label: '到港船只', topic: '港口', unit: '艘', pattern: /船(\d+)艘/ } },
};

/**
 * Builds the series of one figure from issues given as year, number and, where it is printed, the count.
 * Each prints the week that is its own by the rule; `numbering` may know less. `dataOf` gives what else an
 * issue says.
 */
export function sampleFigureSeries(
  counts: readonly (readonly [year: number, number: number, value?: number, unit?: string])[],
  numbering: NumberingRule = nthSunday,
  dataOf: (id: IssueId) => Partial<IssueData> = () => ({}),
): FigureSeries {
  const issues = counts.map(([year, number, value, unit = '艘']) => {
    const id: IssueId = { year, number };
    const figures = value === undefined ? {} : { ships: { value, unit, printed: `船${value}${unit}` } };
    return sampleIssue(id, {
      figures,
      period: { ...nthSunday.periodOf(id), printed: '样例' },
      ...dataOf(id),
    });
  });
  const [built] = figureSeriesOf(holdingsOf(issues, numbering), series);
  if (built === undefined) throw new Error('the sample series has no figure');
  return built;
}
