import type { CorrectionFile } from '#bulletin/correction.ts';
import { overlaps, parsePeriod } from '#bulletin/period.ts';
import { grades } from '#bulletin/rating.ts';
import type { IssueData } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';
import { fault } from './fault.ts';

type Correct = Extract<CorrectionFile, { kind: 'correct' }>;

/** How the words that a person supplies become the field, or nothing where they cannot. */
const READERS = {
  period(words: string, { year, number }: IssueData, { numbering }: Series) {
    const period = parsePeriod(words, year);
    const byRule =
      year === undefined || number === undefined ? undefined : numbering.periodOf({ year, number });
    return period && (!byRule || overlaps(period, byRule)) ? period : undefined;
  },
  rating(words: string) {
    const value = grades.find((grade) => grade === words);
    return value && { value };
  },
};

type Field = keyof typeof READERS;

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
  if (!isField(field) || data[field] || !data.unread) return undefined;
  const { [field]: present, ...unread } = data.unread;
  if (present === undefined) return undefined;
  if (present !== printed) throw fault('correction-misses', { issue: path, field, present, printed });
  const read = READERS[field](String(corrected), data, series);
  if (!read) throw fault('correction-unread', { issue: path, field, corrected });
  const { unread: _, ...others } = data;
  return {
    ...others,
    ...(Object.keys(unread).length > 0 ? { unread } : {}),
    [field]: { ...read, printed: present },
  };
}

function isField(field: string): field is Field {
  return field in READERS;
}
