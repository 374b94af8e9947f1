/** The pages that list issues: all of them, those of a year, those without a number, the holdings. */
import type { StateCounts } from '#archive/holdings.ts';
import { absolute, type Paths, paths } from '#archive/paths.ts';
import type { IssueId } from '#bulletin/issue-id.ts';
import { site } from '../../site.ts';
import { chinese, code, link, type Words } from '../words.ts';
import type { Reference } from '../zh/lists.ts';
import { plural } from './plural.ts';
import { issue, month, tally } from './terms.ts';

const { english } = site.series;
const since = site.series.numbering.since ?? '';

export const columns = { issue: 'Issue', period: 'Period', published: 'Published', rating: 'Rating' };

export const issues = {
  title: 'Issues',
  description: `All issues of the ${english.shortTitle} that are held, and the holdings by year.`,
  years: 'By year',
  held: 'Issues held',
  heldIn: (isParted: boolean) => (isParted ? 'Issues held of the latest ten years' : 'Issues held'),
  undated: (count: number, address: string): Words => [
    'Also held: ',
    link(plural(count, 'document'), address),
    ` that ${count === 1 ? 'prints' : 'print'} no number and no date, and so ${count === 1 ? 'belongs' : 'belong'} to no year.`,
  ],
};

export const year = {
  title: (year: number) => `Issues of ${year}`,
  heading: (year: number) => String(year),
  description: (summary: string) => `${english.title}. ${summary}`,
  summary: (year: number, weeks: number, counts: StateCounts) =>
    counts.expected === undefined
      ? `${year}: ${tally(counts)}.`
      : `By the numbering rule ${year} has ${plural(weeks, 'issue')}: ${tally(counts, String(counts.held))}.`,
  month: (year: number | undefined, of: number) => `${month(of)}${year === undefined ? '' : ` ${year}`}`,
  ordinal: ['No. ', ''],
  undated: 'Unknown',
  note: 'An issue stands in the month of the last day of its period, a Sunday. The days are worked out by the numbering rule; what an issue prints takes precedence.',
  openNote: `An issue stands in the month of the last day of its printed period. The numbering rule was held against issues from ${since} on only; nothing is worked out for the years before.`,
  steps: 'Years before and after',
  prev: 'Previous year',
  next: 'Next year',
  noneBefore: 'Nothing is known of earlier years',
  noneAfter: 'Nothing is known of later years',
};

export const decades = {
  title: (span: string) => `Issues, ${span}`,
  summary: (span: string, counts: StateCounts) => `${span}: ${tally(counts)}.`,
  newest: 'The latest ten years',
  doubled: (span: string) => `with ${span}, listed above`,
  earlier: 'Earlier years',
  steps: 'Years before and after',
  prev: 'Previous ten years',
  next: 'Next ten years',
};

export const undated = {
  title: 'Undated documents',
  description: `Texts of the ${english.shortTitle} that print no number and no date, so that nobody knows which issue they are.`,
  lead: 'These documents print no number and no date. They are kept and shown all the same, and no guess is made which issue they are.',
  none: 'There are none at present.',
  prints: (figures: readonly string[]) => `Prints: ${figures.join('; ') || 'no figures that can be read'}.`,
};

export const assigned = {
  title: 'Issue identified',
  description: (_printed: string, name: string) => `This document is now known to be ${name}.`,
  lead: (_printed: string, name: string, address: string): Words => [
    'It was not known which issue this document is. It is now: ',
    link(name, address),
    '.',
  ],
};

export const holdings = {
  title: 'Holdings',
  description: (summary: string) => `Holdings and gaps of the ${english.shortTitle}. ${summary}`,
  summary: (counts: StateCounts) => `${tally(counts)}.`,
  undated: (count: number, address: string): Words => [
    ' Also held: ',
    link(plural(count, 'undated document'), address),
    '.',
  ],
  held: 'Held',
  heldNote: (address: string): Words => [
    'The period, day and rating of each stand in the list of ',
    link('issues', address),
    '.',
  ],
  wanted: 'Wanted',
  wantedNote:
    'Something vouches for these issues: an issue that is held lists them among earlier ones, or a capture without a text prints their title. The text is missing; where an address is known, it may be read there.',
  contact: 'If you have one of these issues',
  expected: 'Expected',
  expectedNote:
    'These issues follow from the numbering rule alone. No document mentions them yet, and they may never have been published.',
  numbers: (ranges: string, count: number) =>
    `${count === 1 ? 'No.' : 'Nos.'} ${ranges}: ${plural(count, 'issue')}`,
  unnumbered: 'To be identified',
  unnumberedNote:
    'These captures hold no text. They prove that such an issue existed, and print neither its year nor its number.',
  unpublished: 'Never issued',
  unpublishedNote: 'These numbers were found never to have been given out. They are no gaps.',
  unpublishedReason: (id: IssueId, reason: string): Words => [`${issue(id)}: `, chinese(reason)],
  rule: 'The numbering rule',
  ruleNote: `${english.numbering}. A year ought to have as many issues as Sundays, 52 or 53. The rule serves only to check and to work out what is missing; it never replaces the number and the days that an issue prints. Where they disagree the print stands, and the page of the issue says so.`,
  openNote: `The rule was held against issues from ${since} on only. How many issues the years before had, and which days each covers, is not worked out by it: only known issues are listed, with the days they print.`,
};

export const wanted = {
  none: 'No issue is known and missing at present.',
  byIssues: (issues: readonly Reference[]): Words => [
    ...issues.flatMap(({ id, address }, place) => [place === 0 ? '' : ', ', link(issue(id), address)]),
    issues.length === 1 ? ' lists: ' : ' list: ',
  ],
  byCapture: (file: string): Words => [
    'A capture without a text, ',
    { ...code(file), lang: 'zh-CN' },
    ', prints the title: ',
  ],
  noAddress: ' (no address given)',
};

export const cite = {
  held: 'This archive holds the issue: ',
  wanted: 'The issue is known to exist; its text is missing: ',
};

export const cites = {
  title: 'Short addresses',
  description: `The short addresses of the issues of the ${english.shortTitle}, made of year and number, for citations and notes.`,
  years: 'By year',
  others:
    'These are those of the latest ten years; earlier ones are made alike, and stand on the pages of their issues.',
  paragraphs: ({ holdings }: Paths): Words[] => [
    'Every issue has a short address, made of its year and its number; a zero before a single digit does no harm. No. 9 of 2024, for example:',
    [code(absolute(paths.cite('2024-9')))],
    [
      'For an issue that is held it leads to the issue; for one that is known and missing (see ',
      link('holdings', holdings),
      '), to what is said of it on the page of its year. Once the text is found, the same address leads to the text. Issues that follow from the numbering rule alone have none.',
    ],
    [
      'These addresses lead to the pages in Chinese; with ',
      code('/en'),
      ' before ',
      code('/cite/'),
      ', to those in English, as they do below.',
    ],
  ],
};
