import { dayOf, type IsoDay } from '#bulletin/iso-day.ts';
import { formatIssueId } from '#bulletin/issue-id.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { MONTH_LENGTH, type Target } from './target.ts';

/**
 * Finds the held issues that a target names, newest first: several of a month, or of a day without its
 * year. Addresses are looked up in `sources`, by their keys.
 */
export function findTargets(
  target: Target,
  { entries }: Catalogue,
  sources: Readonly<Record<string, string>>,
): Entry[] {
  const named = entries.filter((entry) => names(target, entry, sources));
  if (target.kind !== 'issue' || named.length > 0) return named;
  // `2024-02` is an issue first; where that is not held, the reader may have meant the month.
  const month = dayOf(target.id.year, target.id.number, 1)?.slice(0, MONTH_LENGTH);
  return month && target.mayBeMonth ? entries.filter((entry) => names({ kind: 'month', month }, entry)) : [];
}

/** Says whether a target names an issue by its number, by its days or by its address in `sources`. */
export function names(
  target: Target,
  { path, period }: Pick<Entry, 'path' | 'period'>,
  sources: Readonly<Record<string, string>> = {},
): boolean {
  if (target.kind === 'issue') return path === formatIssueId(target.id);
  if (target.kind === 'undated') return path === target.path;
  if (target.kind === 'address') return Object.hasOwn(sources, target.key) && path === sources[target.key];
  if (!period) return false;
  const { start, end } = period;
  const covers = (day: IsoDay | undefined) => day !== undefined && start <= day && day <= end;
  if (target.kind === 'day') return covers(target.day);
  if (target.kind === 'month')
    return start.slice(0, MONTH_LENGTH) <= target.month && target.month <= end.slice(0, MONTH_LENGTH);
  return [start, end].some((day) => covers(dayOf(Number(day.slice(0, 4)), target.month, target.date)));
}
