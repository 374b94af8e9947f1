/** The page of an issue. Its text is in Chinese, and stays as it is. */
import type { grades } from '#bulletin/rating.ts';
import { site } from '../../site.ts';
import { chinese, parts, together, type Words } from '../words.ts';
import { plural } from './plural.ts';

type Grade = (typeof grades)[number];

const { english } = site.series;

export const contents = { figures: 'Figures', provenance: 'Provenance and citation' };

export const facts = {
  code: 'Code',
  period: 'Period',
  length: (_year: string, days: number): Words => plural(days, 'day'),
  yearFrom: 'the years are not printed; they follow from the day of publication',
  published: 'Published',
  rating: 'Rating',
  unrated: 'not printed',
  editor: 'Editor',
  office: 'Editorial office',
  original: 'Original',
  pictures: 'Pictures',
  pictureCount: (count: number) => plural(count, 'picture'),
  kept: (kept: number, of: number) => {
    if (kept === 0) return 'not kept; the text gives their addresses';
    return kept === of ? 'all kept here' : `${kept} kept here; the text gives the addresses of the others`;
  },
  cover: 'the cover is at its ',
  coverLink: 'original address',
  coverWords: (words: string) => `Cover: ${words}`,
};

export function gloss(name: string, days: string | undefined): Words | undefined {
  const about = days === undefined ? name : `${name}, ${days}`;
  return `${about}. The title and the text are in Chinese, as printed.`;
}

export function scale(grade: Grade, grades: readonly string[]): Words {
  const named = Object.entries(english.grades).filter(([grade]) => grades.includes(grade));
  return [
    `${english.grades[grade]}. The five grades: `,
    ...named.flatMap(([grade, name], place) => [
      ...(place === 0 ? [] : [', ']),
      together(`${name} `, chinese(grade)),
    ]),
  ];
}

export const figures = {
  heading: 'Figures of this issue',
  against: 'Before:',
  unread: (printed: string): Words => ['Printed: ', chinese(printed)],
  note: (earlier: Words, distance: string, isWeekly: boolean): Words => [
    'Before: ',
    ...parts(earlier),
    `, the last issue held before this one, ${distance}`,
    isWeekly ? '.' : '. A difference is one between these two issues, not a weekly change.',
  ],
};

export const changes = {
  caption: 'Changes against the week before, as printed',
  item: 'Item',
  change: 'Change',
  direction: (percent: number) => (percent === 0 ? 'unchanged' : percent > 0 ? 'up' : 'down'),
};

export const neighbours = {
  label: 'Issues held before and after',
  prev: 'Previous issue held',
  next: 'Next issue held',
  noneBefore: 'No earlier issue is held',
  noneAfter: 'No later issue is held',
};

export const flags = {
  label: 'Doubts',
  unassigned:
    'The original prints no number, period or date, so nobody can say which issue it is. It stands in no year and is compared with no other issue. Once someone finds out, the address of this page will still lead to it.',
  supplied: ({ year, number }: { year: number; number: number }) =>
    `The original prints no number. From its period, the numbering rule of the series gives no. [${number}] of ${year}.`,
  contradiction: (printed: string, byRule: string) =>
    `The printed period (${printed}) is not the one that the numbering rule gives (${byRule}); it may be a misprint. The text stands as printed.`,
  delay: (days: number, least: number, most: number) => {
    const lies =
      days === 0
        ? 'The day of publication is the last day of the period'
        : `The day of publication lies ${plural(Math.abs(days), 'day')} ${days < 0 ? 'before' : 'after'} the end of the period`;
    return `${lies}, and not ${least} to ${most} days after it as is usual. The day may be wrong.`;
  },
};

export const corrections = {
  heading: 'Corrections and notes',
  colon: ': ',
  printed: 'Printed: ',
  corrected: 'Corrected: ',
  reason: 'Reason: ',
  differences: 'Where the captures differ',
  chosen: 'On this page: ',
  other: (file: Words): Words => ['Another capture (', ...parts(file), '): '],
};

export const provenance = {
  heading: 'Provenance and citation',
  capture: 'Capture',
  address: 'Address',
  source: 'Taken from',
  sourceNote: 'the collector’s name for it, not necessarily the publisher',
  account: 'Printed account',
  author: 'Printed author',
  modified: 'Printed day of change',
  fetched: 'Captured at',
  fetchedNote: 'as the collector noted it, without a time zone',
  unnoted: 'not noted by the collector',
  reader: 'Read by',
};

export const citation = {
  heading: 'Cite this issue',
  western: (): string | undefined => 'In English, after APA 7',
  standard: (year: number) => `GB/T 7714–${year}`,
  copy: 'Copy',
  copyLabel: (name: string) => `Copy the citation, ${name}`,
  copied: 'Copied.',
  refused: 'Please copy by hand.',
  short: 'Short address',
  managers: 'For citation managers',
  note: 'All forms name the Chinese page, so that an issue has one address. The edition of 2015 asks for the day of access: put in the day on which you read it.',
};

export function summary(
  _publisher: string,
  _title: string,
  name: string,
  facts: { published: string | undefined; rating: string | undefined; counts: readonly string[] },
): string {
  const all = [
    facts.published ? `published ${facts.published}` : 'day of publication not known',
    ...(facts.rating ? [`week rated ${facts.rating}`] : []),
    ...facts.counts,
  ];
  return `${english.shortTitle}, ${name}. Full text in Chinese; ${all.join('; ')}.`;
}

export function pageTitle(_printed: string, name: string, isUndated: boolean): string {
  return `${english.shortTitle}, ${isUndated ? name.replace(/^U/, 'u') : name}`;
}

export function cardWords(
  name: string,
  facts: { period: string | undefined; rating: string | undefined; counts: readonly string[] },
): string {
  const head = [`${site.english.name}, ${name}`, facts.period].filter(Boolean).join(', ');
  return [head, ...(facts.rating ? [`week rated ${facts.rating}`] : []), ...facts.counts].join('; ');
}

export function undatedName(code: string): string {
  return `Undated document ${code}`;
}
