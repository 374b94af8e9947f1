import { findByPeriod } from '#bulletin/numbering.ts';
import type { Period } from '#bulletin/period.ts';
import type { IssueData } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';

/**
 * Works out the number that a document without one has by its series' rule. The printed period must be
 * exactly the week of one issue, of a year for which the rule was checked.
 */
export function supplyNumber(
  period: Period | undefined,
  { numbering }: Series,
): Pick<IssueData, 'year' | 'number' | 'numberFrom'> | undefined {
  const id = period && findByPeriod(numbering, period);
  return id && { ...id, numberFrom: 'period' };
}
