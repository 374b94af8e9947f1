import { addDays, type IsoDay, partsOf, weekdayOf } from './iso-day.ts';
import type { IssueId } from './issue-id.ts';
import { isSamePeriod, type Period } from './period.ts';

/**
 * How a series numbers its issues, as a rule that can be computed.
 *
 * A rule serves to check what is printed and to say which issues ought to exist. It never replaces
 * what a document says of itself, and says nothing of years for which nobody held it against printed
 * numbers.
 */
export interface NumberingRule {
  readonly name: string;
  /** The rule in one plain sentence, for readers. */
  readonly description: string;
  /** The first year for which it was held against printed numbers; absent when it is good for any. */
  readonly since?: number;
  /** The same rule for any year, to try it on what is printed; what it gives before `since` is not known. */
  readonly untried?: NumberingRule;
  /** The days that issue `id` must cover; `undefined` in a year before `since`. */
  periodOf(id: IssueId): Period | undefined;
  /** How many issues the year must have; `undefined` before `since`. */
  issuesIn(year: number): number | undefined;
}

/**
 * Issue n of a year covers the Monday-to-Sunday week that ends on the n-th Sunday of that year.
 *
 * This is not the ISO week: in 2022 and 2023 the number is the ISO week plus one. A year has as many
 * issues as Sundays, so 53 in 2017 and 2023.
 */
export const nthSunday = {
  name: 'nth-sunday',
  description: '第 n 期所涵盖的一周（周一至周日），止于当年第 n 个星期日',
  periodOf({ year, number }: IssueId): Period {
    const end = addDays(firstSundayOf(year), 7 * (number - 1));
    return { start: addDays(end, -6), end };
  },
  issuesIn(year: number): number {
    return addDays(firstSundayOf(year), 7 * 52) <= `${year}-12-31` ? 53 : 52;
  },
} satisfies NumberingRule;

/** Makes a rule silent about the years before the first for which it was held against printed numbers. */
export function checkedSince(since: number, rule: NumberingRule): NumberingRule {
  return {
    ...rule,
    since,
    untried: rule,
    periodOf: (id) => (id.year < since ? undefined : rule.periodOf(id)),
    issuesIn: (year) => (year < since ? undefined : rule.issuesIn(year)),
  };
}

/** A printed period that is not the one the rule gives for the printed number. */
export interface Contradiction {
  readonly printed: Period;
  readonly byRule: Period;
}

/** Holds a printed period against the rule; gives `undefined` when they agree, or the rule is silent. */
export function findContradiction(
  rule: NumberingRule,
  id: IssueId,
  printed: Period,
): Contradiction | undefined {
  const byRule = rule.periodOf(id);
  return byRule && !isSamePeriod(printed, byRule) ? { printed, byRule } : undefined;
}

/** Finds the issue to which a rule gives exactly this period. */
export function findByPeriod(rule: NumberingRule, period: Period): IssueId | undefined {
  const { year } = partsOf(period.end);
  for (let number = 1; number <= (rule.issuesIn(year) ?? 0); number += 1) {
    const byRule = rule.periodOf({ year, number });
    if (byRule && isSamePeriod(byRule, period)) return { year, number };
  }
  return undefined;
}

function firstSundayOf(year: number): IsoDay {
  const newYear = `${year}-01-01`;
  return addDays(newYear, 7 - weekdayOf(newYear));
}
