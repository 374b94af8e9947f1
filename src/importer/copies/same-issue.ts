/** Many captures of one issue: all are kept, and the text is taken from one. */
import { formatIssueId, formatUndatedId } from '#bulletin/issue-id.ts';
import { leavesYearsOpen, readPeriod } from '#bulletin/new-year.ts';
import type { IssueData } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';
import { withoutUnread } from '../fields/supply-unread.ts';
import type { ImportedCapture } from '../import-capture.ts';
import { wordsOfBody } from './body-words.ts';
import { isOfficial, orderForChoice } from './choose-capture.ts';
import { differencesBetween } from './copy-differences.ts';

/** The captures of one issue, the one its text is taken from first. */
export interface SameIssue {
  /** The issue's path below `content/issues`. */
  readonly path: string;
  readonly members: readonly [ImportedCapture, ...ImportedCapture[]];
}

/**
 * Gathers captures by the issue they are of. Documents without number are one when their words are; one
 * with all the words of an issue, and of no other, is a copy of it that lost its title.
 */
export function gatherIssues(imported: readonly ImportedCapture[], series: Series): SameIssue[] {
  const idOf = ({ data: { year, number } }: ImportedCapture) =>
    year !== undefined && number !== undefined ? formatIssueId({ year, number }) : undefined;
  const figuresOf = ({ data }: ImportedCapture) => JSON.stringify(data.figures);
  // Words are compared only where figures are the same: to take words out of a text takes time.
  const wanted = new Set(imported.filter((one) => idOf(one) === undefined).map(figuresOf));
  const idsByWords = new Map<string, Set<string>>();
  for (const one of imported) {
    const id = idOf(one);
    if (id === undefined || !wanted.has(figuresOf(one))) continue;
    const words = wordsOfBody(one.body);
    idsByWords.set(words, (idsByWords.get(words) ?? new Set()).add(id));
  }
  const byIssue = Map.groupBy(imported, (one) => {
    const id = idOf(one);
    if (id !== undefined) return id;
    const words = wordsOfBody(one.body);
    const [only, ...others] = idsByWords.get(words) ?? [];
    return only !== undefined && others.length === 0 ? only : words;
  });
  return [...byIssue].map(([key, captures]) => {
    const [first, ...others] = orderForChoice(captures, series);
    if (!first) throw new Error(`${key}: a group without captures`);
    const lowest = captures.map(({ capture }) => capture.sha256).sort()[0] ?? '';
    const path = first.data.number === undefined ? formatUndatedId(lowest) : key;
    return { path, members: [first, ...others] };
  });
}

/** Makes one issue of its captures: text and fields of the first, and how the others differ from it. */
export function mergeIssue({ path, members }: SameIssue, series: Series): { data: IssueData; body: string } {
  const [taken, ...others] = members;
  const dated = members.filter(({ data }) => data.published);
  // A reposter's day is the day it was printed again.
  const { published } = (
    dated.find(({ data }) => data.published?.basis === 'publisher') ??
    dated.find((one) => isOfficial(one, series)) ??
    taken
  ).data;
  const first = { ...taken, data: settleYears({ ...taken.data, published }, series) };
  const compared = others.map((other) => ({ other, differences: differencesBetween(first, other) }));
  const aliases = members
    .flatMap(({ capture, data }) => [
      ...data.aliases,
      ...(data.number === undefined ? [formatUndatedId(capture.sha256)] : []),
    ])
    .filter((alias) => alias !== path);
  return {
    body: first.body,
    data: {
      ...first.data,
      // Where one capture prints the number, it is no longer worked out.
      numberFrom: members.every(({ data }) => data.numberFrom) ? first.data.numberFrom : undefined,
      captures: [
        ...first.data.captures,
        ...compared.flatMap(({ other, differences }) =>
          other.data.captures.map((capture) => ({
            ...capture,
            agreement: differences.some(({ field }) => field === 'text')
              ? ('differs' as const)
              : ('same' as const),
          })),
        ),
      ],
      differences: compared.flatMap(({ differences }) => differences),
      corrections: members.flatMap(({ data }) => data.corrections),
      aliases: [...new Set(aliases)].sort(),
    },
  };
}

/** Settles the years of a period that prints none by the day of publication, which may be that of another capture. */
function settleYears(data: IssueData, { numbering }: Series): IssueData {
  const { period, unread, published } = data;
  const printed = period?.yearFrom ? period.printed : unread?.period;
  if (printed === undefined || !leavesYearsOpen(printed)) return data;
  const settled = readPeriod(printed, { year: data.year, published: published?.day }, numbering);
  return settled
    ? { ...withoutUnread(data, 'period'), period: { ...settled, printed } }
    : { ...data, period: undefined, unread: { ...unread, period: printed } };
}
