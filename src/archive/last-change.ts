import { type IsoDay, isIsoDay } from '#bulletin/iso-day.ts';
import { site } from '../site.ts';
import type { ArchivedIssue } from './archived-issue.ts';

/**
 * Gives the day on which what the archive holds of an issue last changed: that of its latest capture.
 *
 * The clock is never asked, so two builds of one archive agree. Where the captures carry no day, the
 * day of publication stands in, and where there is none either, the day the archive opened.
 */
export function lastChangeOf({ data }: ArchivedIssue): IsoDay {
  const fetched = data.captures.map((capture) => capture.fetched?.slice(0, 10) ?? '').filter(isIsoDay);
  return newestOf(fetched) ?? data.published?.day ?? site.opened;
}

/** Gives the last of some days, or nothing when there is none. */
export function newestOf(days: readonly IsoDay[]): IsoDay | undefined {
  return days.toSorted().at(-1);
}
