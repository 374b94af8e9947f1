/**
 * What the archive holds of a series, what it knows to exist and lacks, and what it only expects.
 *
 * The expected set is computed from the series' numbering rule; what is known to exist comes from the
 * lists of earlier issues (近期回顾) in the issues that are held. Of a year for which the rule was never
 * checked nothing is expected, and how many issues it had is unknown.
 */
import { showDirections } from '#bulletin/direction-marks.ts';
import type { Evidence } from '#bulletin/evidence.ts';
import { compareIssueIds, formatIssueId, type IssueId, parseIssueId } from '#bulletin/issue-id.ts';
import type { NumberingRule } from '#bulletin/numbering.ts';
import type { Period } from '#bulletin/period.ts';
import type { Provenance, ReviewLink } from '#bulletin/schema.ts';
import { type ArchivedIssue, type DatedIssue, isDated } from './archived-issue.ts';
import type { Records } from './records.ts';

const NO_RECORDS: Records = { evidence: [], neverPublished: new Map() };

/**
 * `held`: the text is in the archive. `referenced`: an issue that is held names it, or a capture
 * without text proves it. `expected`: only the numbering rule says that it ought to exist.
 * `never-published`: a person found that the number was never given out.
 */
export type WeekState = 'held' | 'referenced' | 'expected' | 'never-published';

/** One place in the series: an issue that is held, named, or expected. */
export interface Week {
  readonly id: IssueId;
  readonly state: WeekState;
  /**
   * The days that the numbering rule gives for this number or, where it is silent, that the issue or who
   * names it prints; `undefined` where neither says.
   */
  readonly period: Period | undefined;
  /** The issue, when it is held. */
  readonly issue: DatedIssue | undefined;
  /** Who says that it exists: held issues, newest first, then captures without text. */
  readonly vouchers: readonly Voucher[];
  /** Why it is held never to have been published, in the words of the person who found out. */
  readonly reason?: string;
}

/** A held issue that names another, or a capture without text, with the words and the address it gives. */
export interface Voucher {
  readonly by: DatedIssue | undefined;
  readonly capture: Provenance | undefined;
  readonly link: Pick<ReviewLink, 'title' | 'address' | 'period'>;
}

export interface YearOfWeeks {
  readonly year: number;
  /** How many issues the numbering rule gives the year; `undefined` where it is silent, and nobody knows. */
  readonly byRule: number | undefined;
  /** Every week of the year by the numbering rule, oldest first, and any known issue beyond the rule. */
  readonly weeks: readonly Week[];
}

/**
 * Lays out every year the archive knows of, newest first, without a gap between the first and the last.
 *
 * @param issues - all issues of one series, in any order
 * @param records - what is known apart from them
 */
export function holdingsOf(
  issues: readonly ArchivedIssue[],
  rule: NumberingRule,
  { evidence, neverPublished }: Records = NO_RECORDS,
): YearOfWeeks[] {
  const held = new Map(issues.filter(isDated).map((issue) => [formatIssueId(issue.id), issue]));
  const vouchers = vouchersOf([...held.values()], evidence);
  const known = Map.groupBy([...held.keys(), ...vouchers.keys()], (path) => Number(path.slice(0, 4)));
  if (known.size === 0) return [];

  const years: YearOfWeeks[] = [];
  const first = Math.min(...known.keys());
  for (let year = Math.max(...known.keys()); year >= first; year -= 1) {
    const byRule = rule.issuesIn(year);
    const numbers = new Set(Array.from({ length: byRule ?? 0 }, (_, index) => index + 1));
    for (const path of known.get(year) ?? []) numbers.add(Number(path.slice(5)));
    if (byRule === undefined) for (const number of numbersIn(year, neverPublished)) numbers.add(number);
    const weeks = [...numbers]
      .sort((a, b) => a - b)
      .map((number): Week => {
        const id = { year, number };
        const issue = held.get(formatIssueId(id));
        const named = vouchers.get(formatIssueId(id)) ?? [];
        const reason = neverPublished.get(formatIssueId(id));
        const state = stateOf(issue, reason, named);
        const period = rule.periodOf(id) ?? printedPeriodOf(issue, named);
        const week = { id, state, period, issue, vouchers: named };
        return reason === undefined ? week : { ...week, reason };
      });
    years.push({ year, byRule, weeks });
  }
  return years;
}

/** Gives the numbers of a year among paths of issues. */
function numbersIn(year: number, paths: ReadonlyMap<string, unknown>): number[] {
  return [...paths.keys()].flatMap((path) => {
    const id = parseIssueId(path);
    return id?.year === year ? id.number : [];
  });
}

function printedPeriodOf(issue: DatedIssue | undefined, vouchers: readonly Voucher[]): Period | undefined {
  const printed = issue?.data.period ?? vouchers.find(({ link }) => link.period)?.link.period;
  return printed && { start: printed.start, end: printed.end };
}

/** Gives the issues that are known to exist and are not held, newest first. */
export function wantedOf(years: readonly YearOfWeeks[]): Week[] {
  return years
    .flatMap(({ weeks }) => weeks)
    .filter(({ state }) => state === 'referenced')
    .sort((a, b) => compareIssueIds(b.id, a.id));
}

/** Lists the held issues of some years in the order of the years, those of a year newest first. */
export function heldIn(years: readonly YearOfWeeks[]): DatedIssue[] {
  return years.flatMap(({ weeks }) => weeks.toReversed().flatMap(({ issue }) => issue ?? []));
}

/** A capture without text that proves an issue to exist and does not say which. */
export interface UnnumberedProof {
  readonly capture: Provenance;
  readonly link: Pick<ReviewLink, 'title' | 'address'>;
}

/** Lists what captures without text prove of issues whose number nobody knows, by file. */
export function unnumberedOf({ evidence }: Records): UnnumberedProof[] {
  return evidence
    .flatMap(({ capture, issues }) =>
      issues
        .filter(({ year, number }) => year === undefined || number === undefined)
        .map((link) => ({ capture, link: { ...link, title: showDirections(link.title) } })),
    )
    .sort((a, b) => (a.capture.file < b.capture.file ? -1 : 1));
}

/** Says whether only captures without text vouch for an issue that is wanted: a title, and no issue's list. */
export function restsOnEvidence({ state, vouchers }: Week): boolean {
  return state === 'referenced' && vouchers.every(({ by }) => by === undefined);
}

/** Gives all that a page can show of a week, in few words: a text stands for itself by its digest. */
export function shownOf({ id, state, issue, vouchers, reason }: Week) {
  const named = vouchers.map(({ by, capture, link }) => by?.digest ?? [capture, link]);
  return [id.year, id.number, state, issue?.digest, named, reason];
}

/** How many weeks of some years are in each state. */
export interface StateCounts extends Omit<Record<WeekState, number>, 'expected'> {
  /** `undefined` when nobody knows of any of the years how many issues it had. */
  readonly expected: number | undefined;
  /** Whether there is a year among them of which nobody knows how many issues it had. */
  readonly isOpen: boolean;
}

/** Counts the weeks of some years in each state. */
export function countStates(years: readonly YearOfWeeks[]): StateCounts {
  const counts = { held: 0, referenced: 0, expected: 0, 'never-published': 0 };
  for (const { weeks } of years) for (const { state } of weeks) counts[state] += 1;
  const silent = years.filter(({ byRule }) => byRule === undefined).length;
  const isKnown = silent === 0 || silent < years.length;
  return { ...counts, expected: isKnown ? counts.expected : undefined, isOpen: silent > 0 };
}

/** A text in hand settles it; then the word of the person who looked into it; then who names the issue. */
function stateOf(
  issue: DatedIssue | undefined,
  reason: string | undefined,
  vouchers: readonly Voucher[],
): WeekState {
  if (issue) return 'held';
  if (reason !== undefined) return 'never-published';
  return vouchers.length > 0 ? 'referenced' : 'expected';
}

/** What may state which issue it is. */
interface Numbered {
  readonly year?: number | undefined;
  readonly number?: number | undefined;
}

/** Gathers who names which issue, by the path that issue has or would have. */
function vouchersOf(held: readonly DatedIssue[], evidence: readonly Evidence[]): Map<string, Voucher[]> {
  const vouchers = new Map<string, Voucher[]>();
  const add = (voucher: Voucher, { year, number }: Numbered) => {
    if (year === undefined || number === undefined) return;
    const path = formatIssueId({ year, number });
    const link = { ...voucher.link, title: showDirections(voucher.link.title) };
    const named = vouchers.get(path) ?? [];
    named.push({ ...voucher, link });
    vouchers.set(path, named);
  };
  for (const by of [...held].sort((a, b) => compareIssueIds(b.id, a.id))) {
    for (const link of by.data.review) add({ by, capture: undefined, link }, link);
  }
  for (const { capture, issues } of evidence) {
    for (const link of issues) add({ by: undefined, capture, link }, link);
  }
  return vouchers;
}
