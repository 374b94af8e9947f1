/**
 * Days as feeds must write them: as instants.
 *
 * A bulletin appears on a day, not at a time. Noon on the publisher's own clock keeps the day the same
 * for readers from UTC−12 to UTC+12 and beyond.
 */
import { type IsoDay, partsOf, weekdayOf } from '#bulletin/iso-day.ts';
import { site } from '../site.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Writes a day as RFC 3339 has it.
 *
 * @example noonOf('2024-03-07') // '2024-03-07T12:00:00+08:00'
 */
export function noonOf(day: IsoDay): string {
  return `${day}T12:00:00${site.series.utcOffset}`;
}

/**
 * Writes a day as RFC 822 has it, with the year in four digits.
 *
 * @example mailNoonOf('2024-03-07') // 'Thu, 07 Mar 2024 12:00:00 +0800'
 */
export function mailNoonOf(day: IsoDay): string {
  const { year, month, day: date } = partsOf(day);
  const weekday = WEEKDAYS[weekdayOf(day) - 1];
  const zone = site.series.utcOffset.replace(':', '');
  return `${weekday}, ${String(date).padStart(2, '0')} ${MONTHS[month - 1]} ${year} 12:00:00 ${zone}`;
}
