import type { Root } from 'mdast';
import { formatIssueId } from '#bulletin/issue-id.ts';
import { leavesYearsOpen, readPeriod } from '#bulletin/new-year.ts';
import { findByPeriod, findContradiction } from '#bulletin/numbering.ts';
import { isLikePeriod, overlaps } from '#bulletin/period.ts';
import { plainText } from '#bulletin/plain-forms.ts';
import { readTitle, settlePeriod, type Title } from '#bulletin/title.ts';
import type { Series } from '#series/series.ts';
import { type Draft, deskOf } from '../draft.ts';
import { fault, remark } from '../fault.ts';
import { supplyNumber } from '../fields/supply-number.ts';
import { isSectionHeading, linesOf, wordsOf } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

/**
 * Settles which issue the document is, by its titles, and holds number and period against the series'
 * numbering rule. What is printed stays as printed.
 *
 * @throws Error when titles name two issues, or a number and a week that have no day in common
 */
export const settleTitle: Step = () => (tree: Root, file) => {
  const { draft, series } = deskOf(file);
  const day = draft.fields.published?.day;
  const titles = draft.titles
    .flatMap((text) => readTitle(text, series.title) ?? [])
    .map((title) => settlePeriod(title, series.numbering, day));
  const best = titles.toSorted((a, b) => detailOf(b) - detailOf(a))[0];
  if (!best) return;
  const title = withLines(best, draft, series);
  const other = titles.find((one) => one.number !== undefined && !isSameIssue(one, title));
  const lines = linesOf(tree);
  const hasSection = lines.some(isSectionHeading);
  // Without a section nobody can tell a title from an entry of a list of earlier issues.
  if (other && !hasSection) {
    throw fault('unknown-layout', { start: lines.map(wordsOf).join(' ').slice(0, 30) });
  }
  if (other) {
    throw fault('two-issues', { a: title.printed, b: other.printed });
  }
  const { printed, period } = title;
  const unreadPeriod = period ? undefined : [title, ...titles].find((one) => one.unreadPeriod)?.unreadPeriod;
  const byRule = title.number === undefined ? supplyNumber(period, series) : undefined;
  const supplied = (title.loneNumber ?? byRule?.number) === byRule?.number ? byRule : undefined;
  const { year, number } = supplied ?? title;
  for (const { printed: unlike } of titles.filter(
    (one) => period && (one.period?.printed ?? one.unreadPeriod ?? period.printed) !== period.printed,
  )) {
    remark(file, 'title-differs', { other: unlike, title: printed });
  }
  Object.assign(draft.fields, { title: printed, year, number, period, ...supplied });
  if (unreadPeriod) {
    draft.fields.unread = { ...draft.fields.unread, period: unreadPeriod };
    remark(file, leavesYearsOpen(unreadPeriod) ? 'period-year' : 'period-unread', { printed: unreadPeriod });
  }
  if (year === undefined || number === undefined) {
    const hasText = lines.length > 0 && (hasSection || draft.textless === undefined);
    remark(file, hasText ? 'undated' : 'evidence-undated', { hint: hintOf(period, series) });
    return;
  }
  // Of some years nobody knows how they were numbered: what is printed is held against the rule and kept.
  const count = series.numbering.issuesIn(year) ?? MOST_WEEKS;
  if (number < 1 || number > count) throw fault('no-such-number', { year, number, count });
  if (supplied && period) {
    remark(file, 'number-supplied', { printed: period.printed, id: formatIssueId({ year, number }) });
  }
  const byNumber = series.numbering.periodOf({ year, number });
  const rule = series.numbering.untried ?? series.numbering;
  const contradiction = period && findContradiction(rule, { year, number }, period);
  if (!contradiction) return;
  const { start, end } = contradiction.byRule;
  if (byNumber && !overlaps(contradiction.printed, contradiction.byRule)) {
    throw fault('contradiction', { number, start, end, printed: period.printed });
  }
  remark(file, 'period', { printed: period.printed, start, end });
};

/** The most weeks a year can touch. */
const MOST_WEEKS = 54;

/** Adds to a bare title what the lines under it print. */
function withLines(
  title: Title,
  { numberLine, yearLine, periodLine, fields: { published } }: Draft,
  series: Series,
): Title {
  const line = numberLine?.startsWith('第') ? (yearLine ?? '') + numberLine : numberLine;
  const numbered =
    line && title.number === undefined ? readTitle(series.title + line, series.title) : undefined;
  const { year = numbered?.year, number = numbered?.number, loneNumber = numbered?.loneNumber } = title;
  const period = periodLine
    ? readPeriod(periodLine, { year, published: published?.day }, series.numbering)
    : undefined;
  const isUnread = periodLine && !period && !title.period && isLikePeriod(plainText(periodLine));
  return {
    ...title,
    ...(year !== undefined && number !== undefined ? { year, number } : {}),
    ...(loneNumber !== undefined ? { loneNumber } : {}),
    ...(period && periodLine && !title.period ? { period: { ...period, printed: periodLine } } : {}),
    ...(isUnread ? { unreadPeriod: title.unreadPeriod ?? periodLine } : {}),
  };
}

/** Says which number the rule gives to a period, as a hint for a person; the document does not say it. */
function hintOf(period: Title['period'], { numbering }: Series): string {
  const id = period && findByPeriod(numbering.untried ?? numbering, period);
  return id ? ` (${period.printed} = ${formatIssueId(id)}?)` : '';
}

/** Orders titles: one that prints number and period tells more than one that prints neither. */
function detailOf({ number, period }: Title): number {
  return (number === undefined ? 0 : 2) + (period === undefined ? 0 : 1);
}

function isSameIssue(a: Title, b: Title): boolean {
  return a.year === b.year && a.number === b.number;
}
