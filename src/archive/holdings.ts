/**
 * What the archive holds of a series, what it knows to exist and lacks, and what it only expects.
 *
 * The expected set is computed from the series' numbering rule; what is known to exist comes from the
 * lists of earlier issues (近期回顾) in the issues that are held, and from captures without text.
 */

import type { EvidenceOfIssue } from '#bulletin/evidence.ts';
import { compareIssueIds, formatIssueId, type IssueId } from '#bulletin/issue-id.ts';
import type { NumberingRule } from '#bulletin/numbering.ts';
import type { Period } from '#bulletin/period.ts';
import type { ReviewLink } from '#bulletin/schema.ts';
import { type ArchivedIssue, type DatedIssue, isDated } from './archived-issue.ts';

/**
 * `held`: the text is in the archive. `referenced`: an issue that is held names it, or a capture without
 * text proves it. `expected`: only the numbering rule says that it ought to exist.
 */
export type WeekState = 'held' | 'referenced' | 'expected';

/** One place in the series: an issue that is held, named, or expected. */
export interface Week {
  readonly id: IssueId;
  readonly state: WeekState;
  /** The days that the numbering rule gives for this number. */
  readonly period: Period;
  /** The issue, when it is held. */
  readonly issue: DatedIssue | undefined;
  /** The held issues that name it, newest first, each with the words and the address it gives. */
  readonly vouchers: readonly Voucher[];
  /** The captures without text that prove it, each with the title and the address it gives. */
  readonly proofs?: readonly EvidenceOfIssue[];
  /** Why a person found that the number was never given out. */
  readonly neverPublished?: string;
}

export interface Voucher {
  readonly by: DatedIssue;
  readonly link: ReviewLink;
}

/** What is known of a series beside the issues that are held. */
export interface Knowledge {
  /** Issues that captures without text prove to exist. */
  readonly proofs: readonly EvidenceOfIssue[];
  /** Issues that people found never to have been published, by path, with the reason. */
  readonly neverPublished: ReadonlyMap<string, string>;
}

export interface YearOfWeeks {
  readonly year: number;
  /** Every week of the year by the numbering rule, oldest first, and any held issue beyond the rule. */
  readonly weeks: readonly Week[];
}

/**
 * Lays out every year the archive knows of, newest first, without a gap between the first and the last.
 *
 * @param issues - all issues of one series, in any order
 * @param known - what is known beside the issues
 */
export function holdingsOf(
  issues: readonly ArchivedIssue[],
  rule: NumberingRule,
  { proofs = [], neverPublished = new Map() }: Partial<Knowledge> = {},
): YearOfWeeks[] {
  const held = new Map(issues.filter(isDated).map((issue) => [formatIssueId(issue.id), issue]));
  const vouchers = vouchersOf([...held.values()]);
  const proven = Map.groupBy(proofs, ({ year, number }) =>
    year !== undefined && number !== undefined ? formatIssueId({ year, number }) : undefined,
  );
  const named = [...held.keys(), ...vouchers.keys(), ...proven.keys()].filter((path) => path !== undefined);
  const known = named.map((path) => Number(path.slice(0, 4)));
  if (known.length === 0) return [];

  const years: YearOfWeeks[] = [];
  for (let year = Math.max(...known); year >= Math.min(...known); year -= 1) {
    const numbers = new Set(Array.from({ length: rule.issuesIn(year) }, (_, index) => index + 1));
    for (const path of named) {
      if (path.startsWith(`${year}/`)) numbers.add(Number(path.slice(5)));
    }
    const weeks = [...numbers]
      .sort((a, b) => a - b)
      .map((number): Week => {
        const id = { year, number };
        const path = formatIssueId(id);
        const issue = held.get(path);
        const by = vouchers.get(path) ?? [];
        const also = proven.get(path) ?? [];
        const reason = neverPublished.get(path);
        return {
          id,
          state: issue ? 'held' : by.length + also.length > 0 ? 'referenced' : 'expected',
          period: rule.periodOf(id),
          issue,
          vouchers: by,
          ...(also.length > 0 ? { proofs: also } : {}),
          ...(reason === undefined ? {} : { neverPublished: reason }),
        };
      });
    years.push({ year, weeks });
  }
  return years;
}

/** Gives the issues that are known to exist and are not held, newest first. */
export function wantedOf(years: readonly YearOfWeeks[]): Week[] {
  return years
    .flatMap(({ weeks }) => weeks)
    .filter(({ state, neverPublished }) => state === 'referenced' && neverPublished === undefined)
    .sort((a, b) => compareIssueIds(b.id, a.id));
}

/** Counts the weeks in each state. */
export function countStates(weeks: readonly Week[]): Record<WeekState, number> {
  const counts: Record<WeekState, number> = { held: 0, referenced: 0, expected: 0 };
  for (const { state } of weeks) counts[state] += 1;
  return counts;
}

/** Gathers who names which issue, by the path that issue has or would have. */
function vouchersOf(held: readonly DatedIssue[]): Map<string, Voucher[]> {
  const vouchers = new Map<string, Voucher[]>();
  for (const by of [...held].sort((a, b) => compareIssueIds(b.id, a.id))) {
    for (const link of by.data.review) {
      if (link.year === undefined || link.number === undefined) continue;
      const path = formatIssueId({ year: link.year, number: link.number });
      vouchers.set(path, [...(vouchers.get(path) ?? []), { by, link }]);
    }
  }
  return vouchers;
}
