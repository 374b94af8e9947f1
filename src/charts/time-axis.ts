import { addDays, dayOf, type IsoDay, partsOf } from '#bulletin/iso-day.ts';
import type { Wording } from '#wording/wording.ts';

/** A mark on the axis of time. `time-labels.ts` says where there is room for its name. */
export interface TimeMark {
  readonly day: IsoDay;
  readonly label: string;
}

/** Up to so many days, quarters are marked between the years. */
const DAYS_WITH_QUARTERS = 3 * 366;

/** Gives the marks between two days: each new year, and each quarter where the time is short. */
export function timeMarks(start: IsoDay, end: IsoDay, { terms }: Wording): TimeMark[] {
  const months = addDays(start, DAYS_WITH_QUARTERS) > end ? [1, 4, 7, 10] : [1];
  const marks: TimeMark[] = [];
  for (let year = partsOf(start).year; year <= partsOf(end).year; year += 1) {
    for (const month of months) {
      const day = dayOf(year, month, 1);
      if (day === undefined || day < start || day > end) continue;
      marks.push({ day, label: month === 1 ? terms.year(year) : terms.month(month) });
    }
  }
  return marks;
}
