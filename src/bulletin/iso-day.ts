/**
 * A day of the calendar as ISO 8601 writes it: `2024-03-07`.
 *
 * A day is a string and never a `Date`: a `Date` is an instant, and an instant falls on different
 * days in different zones. Days in this form sort as text.
 */
export type IsoDay = string;

/** Days of the week as ISO 8601 counts them: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MILLISECONDS_A_DAY = 86_400_000;

/** Says whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDay(text: string): text is IsoDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && fromTime(time) === text;
}

/**
 * Writes a day from its parts.
 *
 * @returns the day, or `undefined` when there is no such day (30 February)
 */
export function dayOf(year: number, month: number, day: number): IsoDay | undefined {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isIsoDay(text) ? text : undefined;
}

/** Gives the day `count` days after `day`, or before it when `count` is negative. */
export function addDays(day: IsoDay, count: number): IsoDay {
  return fromTime(toTime(day) + count * MILLISECONDS_A_DAY);
}

/** Counts the days from `start` to `end`: 0 for one and the same day. */
export function daysBetween(start: IsoDay, end: IsoDay): number {
  return (toTime(end) - toTime(start)) / MILLISECONDS_A_DAY;
}

/** Gives the weekday of a day. */
export function weekdayOf(day: IsoDay): Weekday {
  const sundayIsZero = new Date(toTime(day)).getUTCDay();
  return (sundayIsZero === 0 ? 7 : sundayIsZero) as Weekday;
}

/** Gives year, month and day as numbers. */
export function partsOf(day: IsoDay): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
}

/**
 * Writes a day in Chinese.
 *
 * @example formatDay('2024-03-07') // '2024年3月7日'
 */
export function formatDay(day: IsoDay): string {
  const { year, month, day: date } = partsOf(day);
  return `${year}年${month}月${date}日`;
}

const times = new Map<IsoDay, number>();

function toTime(day: IsoDay): number {
  // A chart asks for every week of its years, and there is one on every page.
  const time = times.get(day) ?? Date.parse(`${day}T00:00:00Z`);
  times.set(day, time);
  return time;
}

function fromTime(time: number): IsoDay {
  return new Date(time).toISOString().slice(0, 10);
}
