/**
 * The frontmatter of one issue: what the archive says of it, and what each statement rests on.
 *
 * The importer writes it, the content collection reads it, and both hold it against this one schema.
 * It is strict: a field that is not named here is an error. Optional means "the source does not say",
 * never "nothing" or "zero".
 */
import { z } from 'zod';
import { isIsoDay } from './iso-day.ts';
import { isIssuePath, isUndatedPath } from './issue-id.ts';
import { grades } from './rating.ts';

const line = z.string().min(1).max(500);
const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens');
const isoDay = z.string().refine(isIsoDay, 'a day that exists, written YYYY-MM-DD').meta({ format: 'date' });
const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s<>"\\]+$/, 'an http or https address without spaces');

const printedPeriod = z.strictObject({
  /** First day. */
  start: isoDay,
  /** Last day, which still belongs to the period. */
  end: isoDay,
  /** The period as printed, without the brackets. */
  printed: line,
});

const issuePeriod = printedPeriod.extend({
  /** Says that the printed period leaves its years open at New Year, and that they follow from the day of publication. */
  yearFrom: z.literal('published').optional(),
});

const publication = z.strictObject({
  /** The day it appeared. */
  day: isoDay,
  /** What that day rests on: `collector` is the day a collector noted for its copy, often a day late. */
  basis: z.enum(['collector', 'publisher', 'listing', 'correction']),
});

const rating = z.strictObject({
  /** The overall rating of the week, one character: 优, 良, 中, 差 or 危. */
  value: z.enum(grades),
  /** The words it was read from. */
  printed: line,
});

const unread = z.strictObject({
  /** The words of the period, as printed. */
  period: line.optional(),
  /** The words round the rating of the week, as printed. */
  rating: line.optional(),
  /** The words round a figure, as printed, by the series' keys. */
  figures: z.record(key, line).optional(),
});

const otherRating = z.strictObject({
  /** What is rated, in the words of the text: 信息安全漏洞威胁. */
  subject: line,
  /** The grade as printed. */
  value: line,
  /** The words it was read from. */
  printed: line,
});

const figure = z.strictObject({
  /** The number, in whole units. */
  value: z.number().nonnegative(),
  /** What is counted in: 起, 个. */
  unit: line,
  /** The words it was read from. */
  printed: line,
  /** Its share of a whole, where the text prints one beside it. */
  share: z
    .strictObject({
      /** The share in per cent. */
      percent: z.number().nonnegative(),
      /** The words it was read from. */
      printed: line,
    })
    .optional(),
});

const change = z.strictObject({
  /** The change against the week before, in per cent; below zero for a fall. */
  percent: z.number(),
  /** What is said to have changed, as printed. */
  label: line,
  /** Arrow and percentage as printed. */
  printed: line,
});

const picture = z.strictObject({
  /** Where the picture lies at its publisher. */
  address: webAddress,
  /** `cover` for the picture above the title, `text` for one in the text. */
  place: z.enum(['cover', 'text']),
  /** The heading of the section it stands in. */
  section: line.optional(),
  /** Its number among the pictures of the text, from 1 in printed order. */
  order: z.int().positive().optional(),
  /** The text its source gives in place of the picture. */
  alternative: line.optional(),
});

const reviewLink = z.strictObject({
  /** The title of the earlier issue as this issue prints it. */
  title: line,
  /** The year in that title. */
  year: z.int().optional(),
  /** The number in that title. */
  number: z.int().positive().optional(),
  /** The period in that title. */
  period: printedPeriod.optional(),
  /** Where the printed link leads. */
  address: webAddress.optional(),
});

const provenance = z.strictObject({
  /** Path of the capture below `content/captures`. */
  file: line,
  /** SHA-256 of the capture's bytes, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Which reader of the importer understood the capture. */
  reader: key,
  /** How its bytes hold the text, when not in UTF-8. */
  encoding: z.enum(['gb18030', 'utf-16le', 'utf-16be', 'pdf']).optional(),
  /** The address the capture was taken from. */
  address: webAddress.optional(),
  /** The collector's name for where it found the text; not the publisher. */
  source: line.optional(),
  /** The account the capture itself prints as its publisher. */
  account: line.optional(),
  /** The author line the capture prints. */
  author: line.optional(),
  /** The line that says when the article was changed, as printed. */
  modified: line.optional(),
  /** When the capture was fetched, as the collector noted it, without a zone. */
  fetched: line.optional(),
  /** How the capture's text stands to the text of the issue. Absent on the capture it was taken from. */
  agreement: z.enum(['same', 'differs']).optional(),
});

const difference = z.strictObject({
  /** What differs: `text`, or the field. */
  field: line,
  /** What the issue says, as printed. */
  chosen: line.optional(),
  /** What the other capture says, as printed. */
  other: line.optional(),
  /** Path of the other capture below `content/captures`. */
  capture: line,
});

const correction = z.strictObject({
  /** What was done: `assign` a number, `correct` a misprint, `note` something beside the text. */
  kind: z.enum(['assign', 'correct', 'note']),
  /** The field that was corrected. */
  field: line.optional(),
  /** What the source prints. */
  printed: line.optional(),
  /** What stands in the field now. */
  corrected: line.optional(),
  /** Why, in the words of the person who corrected it. */
  reason: line,
  /** The day it was made, as that person dated it. */
  day: isoDay.optional(),
});

export const issueSchema = z
  .strictObject({
    /** The title as printed, to the character. */
    title: line,
    /** Which series the issue belongs to: the name of a file under `src/series`. */
    series: key,
    /** The year in the title. Absent, like `number`, when the document does not say which issue it is. */
    year: z.int().min(1900).max(2999).optional(),
    /** The number in the title. */
    number: z.int().positive().max(99).optional(),
    /** Says that year and number are not printed, but follow from the printed period by the series' rule. */
    numberFrom: z.literal('period').optional(),
    /** The days covered. */
    period: issuePeriod.optional(),
    /** When it was published. */
    published: publication.optional(),
    /** The overall rating of the week. */
    rating: rating.optional(),
    /** What stands where a field is looked for and cannot be read. The field itself is then absent. */
    unread: unread.optional(),
    /** Ratings of single subjects, which older issues print beside the overall one. */
    otherRatings: z.array(otherRating).default([]),
    /** The figures printed in the text, by the series' keys. One that is not printed is absent. */
    figures: z.record(key, figure).default({}),
    /** Changes against the week before, by the series' keys. */
    changes: z.record(key, change).default({}),
    /** The editor of the issue as printed. */
    editor: line.optional(),
    /** Contact lines as printed. */
    contact: z.array(line).default([]),
    /** The pictures of the issue, in printed order. */
    pictures: z.array(picture).default([]),
    /** The earlier issues it names under 近期回顾, in printed order. */
    review: z.array(reviewLink).default([]),
    /** The captures the text rests on; the first is the one the text was taken from. */
    captures: z.array(provenance).min(1),
    /** Where the captures of the issue do not say the same. */
    differences: z.array(difference).default([]),
    /** What people corrected, with the reason; the printed form stays beside it. */
    corrections: z.array(correction).default([]),
    /** Paths the issue had before it was known which one it is. Their addresses keep working. */
    aliases: z.array(z.string().refine(isUndatedPath, 'a path undated/<16 hexadecimal digits>')).default([]),
    /** SHA-256 of the file as the importer wrote it, without this line. A file edited by hand has another. */
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .refine(({ numberFrom, number, period }) => numberFrom === undefined || (number && period), {
    message: 'a number that follows from a period stands beside both',
    path: ['numberFrom'],
  })
  .refine(
    ({ unread, period, rating, figures }) =>
      !(unread?.period && period) &&
      !(unread?.rating && rating) &&
      !Object.keys(unread?.figures ?? {}).some((key) => key in figures),
    { message: 'what was read is not unread', path: ['unread'] },
  )
  .refine(({ year, number }) => (year === undefined) === (number === undefined), {
    message: 'year and number stand together or not at all',
    path: ['number'],
  });

/** An issue's frontmatter after validation. */
export type IssueData = z.output<typeof issueSchema>;
export type ReviewLink = IssueData['review'][number];
export type Provenance = IssueData['captures'][number];
export type Difference = IssueData['differences'][number];
export type Correction = IssueData['corrections'][number];

/** Says which path an issue's own data asks for, so that a misplaced file can be told. */
export function pathMatchesData(path: string, { year, number }: IssueData): boolean {
  if (!isIssuePath(path)) return false;
  if (year === undefined || number === undefined) return path.startsWith('undated/');
  return path === `${year}/${String(number).padStart(2, '0')}`;
}
