/** Names and forms that every page shares. */
import type { LoggedChange } from '#archive/change-log.ts';
import type { StateCounts, WeekState } from '#archive/holdings.ts';
import { type IsoDay, partsOf } from '#bulletin/iso-day.ts';
import type { IssueId } from '#bulletin/issue-id.ts';
import type { Period } from '#bulletin/period.ts';
import type { grades } from '#bulletin/rating.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { site } from '../../site.ts';
import { writeRanges } from '../number-ranges.ts';
import { writeSize } from '../size.ts';
import { bold, chinese, type Words } from '../words.ts';
import { formatCount, plural } from './plural.ts';

const { series } = site;
const { english } = series;

export const names = {
  site: site.english.name,
  description: site.english.description,
  rights: site.english.rights,
  series: english.title,
  publisher: series.publisher.abbreviation,
  titleMark: ' · ',
};

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Units that only count; in English the name of the figure says of what. */
const COUNTERS = new Set(['起', '个', '家', '条', '款', '次', '台', '例']);

/** Names an issue: `No. 9 of 2024`. */
export function issue({ year, number }: IssueId): string {
  return `No. ${number} of ${year}`;
}

export function year(year: number): string {
  return String(year);
}

export function decade(first: number, last: number): string {
  return `${first}–${last}`;
}

export function month(month: number): string {
  return (MONTHS[month - 1] ?? '').slice(0, 3);
}

/** Writes a day: `7 March 2024`. */
export function day(day: IsoDay): string {
  const { year, month, day: date } = partsOf(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

export function shortPeriodParts({ start, end }: Period): readonly [first: string, last: string] {
  const [first, last] = [partsOf(start), partsOf(end)];
  const ending = `${last.day} ${month(last.month)}`;
  return first.month === last.month
    ? [`${first.day}–`, ending]
    : [`${first.day} ${month(first.month)} –`, ` ${ending}`];
}

/** Writes a period in two parts: `12–` and `18 February 2024`, `26 February –` and ` 3 March 2024`. */
export function periodParts({ start, end }: Period): readonly [first: string, last: string] {
  const [first, last] = [partsOf(start), partsOf(end)];
  if (first.year !== last.year) return [`${day(start)} –`, ` ${day(end)}`];
  if (first.month !== last.month) return [`${first.day} ${MONTHS[first.month - 1]} –`, ` ${day(end)}`];
  return first.day === last.day ? ['', day(end)] : [`${first.day}–`, day(end)];
}

export function period(period: Period): string {
  return periodParts(period).join('');
}

/** Writes a count: `2,410`. */
export function count(value: number): string {
  return formatCount(value);
}

export function unit(unit: string): Words {
  return COUNTERS.has(unit) ? '' : [chinese(unit)];
}

export function amount(value: number, unit: string): string {
  return COUNTERS.has(unit) ? count(value) : `${count(value)} ${unit}`;
}

export function figureAmount(name: string, value: number, unit: string): string {
  return `${name}: ${amount(value, unit)}`;
}

export function figure({ key, label }: { readonly key: string; readonly label: string }): string {
  return english.figures[key] ?? label;
}

export function change({ key, label }: { readonly key: string; readonly label: string }): Words {
  // A change printed in the clause of a figure goes by the figure's name.
  if (series.changes[key] === label) return english.changes[key] ?? [chinese(label)];
  return (series.figures[key]?.label === label && english.figures[key]) || [chinese(label)];
}

export function gradeName(grade: (typeof grades)[number]): string {
  return english.grades[grade];
}

export function grade(grade: (typeof grades)[number]): Words {
  return [`${english.grades[grade]} (`, chinese(grade), ')'];
}

export function otherRating({ subject, value }: { subject: string; value: string }) {
  const known = english.otherRatings[subject];
  const grade = known?.grades[value];
  return {
    subject: (known ? known.name : [chinese(subject)]) as Words,
    value: (grade ? [`${grade} (`, chinese(value), ')'] : [chinese(value)]) as Words,
  };
}

/** Joins the names of figures within a sentence: `malicious links, IP addresses and phishing pages`. */
export function list(figures: readonly string[]): string {
  const names = figures.map((name) => name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()));
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Writes ascending numbers with their runs drawn together: `1–3, 6`. */
export function ranges(numbers: readonly number[]): string {
  return writeRanges(numbers, '–', ', ');
}

export function size(bytes: number): string {
  return writeSize(bytes);
}

/** Says how much more one count is than another: `+162`, `−28`, `no change`. */
export function difference(difference: number): string {
  if (difference === 0) return 'no change';
  return `${difference > 0 ? '+' : '−'}${count(Math.abs(difference))}`;
}

/** Says how far a later issue lies from an earlier one, and how many issues between them are missing. */
export function distance(weeks: number | undefined): string {
  if (weeks === undefined) return 'nobody knows whether issues between them are missing';
  if (weeks === 1) return 'one week apart';
  return `${count(weeks)} weeks apart, ${plural(weeks - 1, 'issue')} between not held`;
}

export const states: Record<WeekState, { readonly name: string; readonly meaning: string }> = {
  held: { name: 'Held', meaning: 'the full text is in this archive' },
  referenced: {
    name: 'Wanted',
    meaning:
      'known to exist: an issue that is held lists it, or a capture without text prints its title; the text is missing',
  },
  expected: { name: 'Expected', meaning: 'by the numbering rule alone; nothing vouches for it yet' },
  'never-published': { name: 'Never issued', meaning: 'found never to have been published' },
};

export const openYears = `before ${site.series.numbering.since ?? ''} unknown how many there were`;

/**
 * Says how many issues are held, wanted and expected, as far as anyone knows.
 *
 * @param held - how many are held, where what is counted has not been named before
 */
export function tally(counts: StateCounts, held: string = plural(counts.held, 'issue')): string {
  const { referenced, expected, isOpen } = counts;
  return [
    `${held} held`,
    `${referenced} wanted`,
    ...(expected === undefined ? [] : [`${expected} expected`]),
    ...(isOpen ? [openYears] : []),
  ].join(', ');
}

export function stateCount(state: WeekState, value: number): Words {
  return [`${states[state].name} `, bold(count(value))];
}

export const onlyTitle = ', title only';

export const bases: Record<NonNullable<IssueData['published']>['basis'], string> = {
  collector: 'by the collector’s notes; it may be a day late',
  publisher: 'as the publisher dates it',
  listing: 'by the publisher’s list',
  correction: 'settled by hand',
};

export const corrections: Record<IssueData['corrections'][number]['kind'], string> = {
  assign: 'Issue identified',
  correct: 'Correction',
  note: 'Note',
};

export const agreements: Record<NonNullable<IssueData['captures'][number]['agreement']>, string> = {
  same: 'another capture, the same as the text',
  differs: 'another capture, different from the text',
};

export const changeKinds: Record<LoggedChange['kind'], string> = {
  added: 'Captured',
  captured: 'Captured again',
  corrected: 'Corrected',
};

export const fields: Readonly<Record<string, string>> = {
  text: 'Text',
  title: 'Title',
  year: 'Year',
  number: 'Number',
  period: 'Period',
  'period.start': 'First day of the period',
  'period.end': 'Last day of the period',
  published: 'Day of publication',
  rating: 'Rating',
  editor: 'Editor',
};

export const seriesFields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(english.figures).map(([key, name]) => [`figures.${key}`, name])),
  ...Object.fromEntries(
    Object.entries(english.changes).map(([key, name]) => [`changes.${key}`, `Change of: ${name}`]),
  ),
};

export const unsaid = 'not stated';
export const unknown = 'not known';
export const unprinted = 'not printed';
export const unreadable = 'not readable';

export function unread(text: string): Words {
  return ['printed as “', chinese(text), '”, not readable'];
}

export const correctedMark = '[by correction]';

export function yearless(text: string): Words {
  return ['printed as “', chinese(text), '”, in which years is not known'];
}
export const yearUnknown = 'years not known';

export const textLanguage = series.language;

export function printed(text: string): Words {
  return [chinese(text)];
}
