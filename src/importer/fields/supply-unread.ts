import type { CorrectionFile } from '#bulletin/correction.ts';
import { readNumber } from '#bulletin/figures.ts';
import { readPeriod } from '#bulletin/new-year.ts';
import { overlaps } from '#bulletin/period.ts';
import { grades } from '#bulletin/rating.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { unreadFields } from '#bulletin/unread.ts';
import type { Series } from '#series/series.ts';
import { fault } from '../fault.ts';

type Correct = Extract<CorrectionFile, { kind: 'correct' }>;

/** What a person supplies, and what the capture prints in its place. */
interface Supplied {
  readonly words: string;
  readonly printed: string;
}

/**
 * Fills a field that the capture prints and nobody can read in it, by what a person read on paper or in
 * another place. What the capture prints stays beside it.
 *
 * @returns the issue with the field, or `undefined` when the correction is of no such field
 * @throws Error when the capture prints other words, or the supplied ones cannot be read either
 */
export function supplyUnread(
  path: string,
  data: IssueData,
  { field, printed, corrected }: Correct,
  series: Series,
): IssueData | undefined {
  const present = unreadFields(data)[field];
  if (present === undefined) return undefined;
  if (present !== printed) throw fault('correction-misses', { issue: path, field, present, printed });
  const read = readField(field, { words: String(corrected), printed }, data, series);
  if (!read) throw fault('correction-unread', { issue: path, field, corrected });
  return { ...withoutUnread(data, field), ...read };
}

/** Reads the words that a person supplies as the field, or gives nothing where they cannot be. */
function readField(
  field: string,
  supplied: Supplied,
  data: IssueData,
  series: Series,
): Partial<IssueData> | undefined {
  if (field === 'period') return supplyPeriod(supplied, data, series);
  if (field === 'rating') return readRating(supplied);
  return readFigure(field.slice('figures.'.length), supplied, data, series);
}

function supplyPeriod(
  { words, printed }: Supplied,
  { year, number, published }: IssueData,
  { numbering }: Series,
) {
  const period = readPeriod(words, { year, published: published?.day }, numbering);
  const byRule =
    year === undefined || number === undefined ? undefined : numbering.periodOf({ year, number });
  return period && (!byRule || overlaps(period, byRule)) ? { period: { ...period, printed } } : undefined;
}

function readRating({ words, printed }: Supplied) {
  const value = grades.find((grade) => grade === words);
  return value && { rating: { value, printed } };
}

function readFigure(key: string, { words, printed }: Supplied, data: IssueData, series: Series) {
  const { unit = '' } = series.figures[key] ?? {};
  const [, digits = '', scale] =
    /^([\d.,]+)\s*(万)?$/.exec(words.replace(new RegExp(`\\s*${unit}$`), '')) ?? [];
  const value = readNumber(digits, scale);
  if (value === undefined) return undefined;
  const figures: IssueData['figures'] = { ...data.figures, [key]: { value, unit, printed } };
  const inOrder = Object.keys(series.figures).flatMap((key) => {
    const figure = figures[key];
    return figure ? [[key, figure] as const] : [];
  });
  return { figures: Object.fromEntries(inOrder) };
}

/** Gives an issue in which a field is no longer one that nobody can read. */
export function withoutUnread({ unread = {}, ...data }: IssueData, field: string): IssueData {
  const { figures = {}, ...others } = unread;
  const otherFigures = Object.entries(figures).filter(([key]) => `figures.${key}` !== field);
  const left = {
    ...Object.fromEntries(Object.entries(others).filter(([name]) => name !== field)),
    ...(otherFigures.length > 0 ? { figures: Object.fromEntries(otherFigures) } : {}),
  };
  return { ...data, ...(Object.keys(left).length > 0 ? { unread: left } : {}) };
}
