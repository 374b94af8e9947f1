import { daysBetween, isIsoDay } from '#bulletin/iso-day.ts';
import type { NumberingRule } from '#bulletin/numbering.ts';
import type { Period } from '#bulletin/period.ts';
import { type Draft, deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import type { Step } from './step.ts';

/** Notices a day of publication that the issue, or the day on which it was fetched, makes unlikely. It is kept. */
export const noticeDates: Step = () => (_tree, file) => {
  const { draft, series } = deskOf(file);
  const { least, most } = series.publishedAfter;
  const { day } = draft.fields.published ?? {};
  const week = weekOf(draft, series.numbering);
  if (day === undefined || !week) return;
  const { end } = week;
  const days = daysBetween(end, day);
  if (days < least || days > most) {
    const code = days < 0 ? 'published-before' : 'published-apart';
    remark(file, code, { day, end, days: Math.abs(days), least, most });
  }
  const fetched = draft.capture.fetched?.slice(0, 10) ?? '';
  // Collectors note no zone: on their clock it may still be the day before.
  if (isIsoDay(fetched) && daysBetween(fetched, day) > 1) remark(file, 'published-later', { day, fetched });
};

/**
 * Gives the days of an issue: by the rule, or else as printed, or by the rule where nobody tried it. Where a
 * period is printed that cannot be read, nobody knows them.
 */
function weekOf(
  { fields: { year, number, period, unread } }: Draft,
  rule: NumberingRule,
): Period | undefined {
  if (year === undefined || number === undefined) return undefined;
  const known = rule.periodOf({ year, number }) ?? period;
  return known ?? (unread?.period ? undefined : rule.untried?.periodOf({ year, number }));
}
