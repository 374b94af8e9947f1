/**
 * Many captures of one issue. All are kept; the text is taken from one, by a written rule:
 *
 * 1. one that says which issue it is, before one that a person assigned to it;
 * 2. where figures or ratings contradict each other, one from the publisher's own address;
 * 3. the most complete: most sections, then most statements read, then most earlier issues named.
 *    More words alone make nothing more complete: they may be an advertisement;
 * 4. one from the publisher's own address, whatever account a reposter printed under its title;
 * 5. one with fewest lines nobody knows, and none that is cut off;
 * 6. the latest fetched;
 * 7. the lowest digest, so that the choice never rests on the order of files.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { formatIssueId, formatUndatedId } from '#bulletin/issue-id.ts';
import type { Difference, IssueData } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';
import type { ImportedCapture } from './import-capture.ts';

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
    const words = wordsOf(one.body);
    idsByWords.set(words, (idsByWords.get(words) ?? new Set()).add(id));
  }
  const byIssue = Map.groupBy(imported, (one) => {
    const id = idOf(one);
    if (id !== undefined) return id;
    const words = wordsOf(one.body);
    const [only, ...others] = idsByWords.get(words) ?? [];
    return only !== undefined && others.length === 0 ? only : words;
  });
  return [...byIssue].map(([key, captures]) => {
    const merits = meritsIn(captures, series);
    const [first, ...others] = captures.toSorted((a, b) => compareForChoice(a, b, merits));
    if (!first) throw new Error(`${key}: a group without captures`);
    const lowest = captures.map(({ capture }) => capture.sha256).sort()[0] ?? '';
    const path = first.data.number === undefined ? formatUndatedId(lowest) : key;
    return { path, members: [first, ...others] };
  });
}

/** Makes one issue of its captures: text and fields of the first, and how the others differ from it. */
export function mergeIssue(
  { path, members }: SameIssue,
  { ownAddress }: Series,
): { data: IssueData; body: string } {
  const [taken, ...others] = members;
  const isOwn = ({ data }: ImportedCapture) => ownAddress.test(data.captures[0]?.address ?? '');
  const dated = members.filter(({ data }) => data.published);
  // A reposter's day is the day it was printed again.
  const { published } = (
    dated.find(({ data }) => data.published?.basis === 'publisher') ??
    dated.find(isOwn) ??
    taken
  ).data;
  const first = { ...taken, data: { ...taken.data, published } };
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

type Merits = ReadonlyMap<ImportedCapture, readonly (number | string)[]>;

function compareForChoice(a: ImportedCapture, b: ImportedCapture, merits: Merits): number {
  const [ofA = [], ofB = []] = [merits.get(a), merits.get(b)];
  for (const [place, merit] of ofA.entries()) {
    const other = ofB[place] ?? 0;
    if (merit !== other) return merit > other ? -1 : 1;
  }
  return a.capture.sha256 < b.capture.sha256 ? -1 : 1;
}

/** A copy with less than this part of the words of the longest was cut off. */
const WHOLE = 0.9;

/** What speaks for taking the text from each of some captures, the weightiest first; more is better. */
function meritsIn(captures: readonly ImportedCapture[], { ownAddress }: Series): Merits {
  const isOwn = ({ data }: ImportedCapture) => ownAddress.test(data.captures[0]?.address ?? '');
  const [own, others] = [captures.filter(isOwn), captures.filter((one) => !isOwn(one))];
  const contradict = own.some((one) => others.some((other) => contradicts(one.data, other.data)));
  const longest = (some: readonly ImportedCapture[]) =>
    Math.max(0, ...some.map(({ body }) => wordsOf(body).length));
  const [longestOwn, longestOther] = [longest(own), longest(others)];
  return new Map(
    captures.map((one) => {
      const { data, body, messages, isDuplicate } = one;
      const whole = WHOLE * (isOwn(one) ? longestOwn : longestOther);
      return [
        one,
        [
          data.number === undefined ? 0 : 1,
          isDuplicate ? 0 : 1,
          data.corrections.some(({ kind }) => kind === 'assign') ? 0 : 1,
          contradict && isOwn(one) ? 1 : 0,
          body.match(/^## /gm)?.length ?? 0,
          Object.keys(data.figures).length + Object.keys(data.changes).length + (data.rating ? 1 : 0),
          data.review.length,
          isOwn(one) ? 1 : 0,
          -messages.filter(({ ruleId }) => ruleId === 'unknown-line').length,
          wordsOf(body).length >= whole ? 1 : 0,
          data.captures[0]?.fetched ?? '',
        ],
      ];
    }),
  );
}

/** Says whether two captures state another number or another rating of the same thing. */
function contradicts(a: IssueData, b: IssueData): boolean {
  if (a.rating && b.rating && a.rating.value !== b.rating.value) return true;
  return Object.entries(a.figures).some(([key, { value }]) => {
    const other = b.figures[key];
    return other !== undefined && other.value !== value;
  });
}

function differencesBetween(chosen: ImportedCapture, other: ImportedCapture): Difference[] {
  const capture = other.capture.name;
  const [a, b] = [factsOf(chosen.data), factsOf(other.data)];
  const differences = [...new Set([...a.keys(), ...b.keys()])]
    .filter((field) => a.get(field) !== b.get(field))
    .map((field) => ({ field, chosen: a.get(field), other: b.get(field), capture }));
  const text = differenceOfText(wordsOf(chosen.body), wordsOf(other.body));
  return text ? [{ field: 'text', ...text, capture }, ...differences] : differences;
}

/** The fields that captures of one issue should agree on, in words. */
function factsOf(data: IssueData): Map<string, string> {
  const facts = new Map<string, string>([['title', data.title]]);
  const period = data.period?.printed ?? data.unread?.period;
  if (period) facts.set('period', period);
  if (data.published) facts.set('published', data.published.day);
  const rating = data.rating?.value ?? data.unread?.rating;
  if (rating) facts.set('rating', rating);
  for (const [key, { value }] of Object.entries(data.figures)) facts.set(`figures.${key}`, String(value));
  for (const [key, printed] of Object.entries(data.unread?.figures ?? {}))
    facts.set(`figures.${key}`, printed);
  for (const [key, { percent }] of Object.entries(data.changes)) facts.set(`changes.${key}`, `${percent}%`);
  return facts;
}

const SHOWN = 40;

/** Finds where two texts part, and gives some words of each from there. */
function differenceOfText(chosen: string, other: string): { chosen?: string; other?: string } | undefined {
  if (chosen === other) return undefined;
  let place = 0;
  while (chosen[place] === other[place]) place += 1;
  const start = Math.max(0, place - 8);
  const [a, b] = [chosen.slice(start, start + SHOWN), other.slice(start, start + SHOWN)].map((text) =>
    text.toWellFormed(),
  );
  return { ...(a ? { chosen: a } : {}), ...(b ? { other: b } : {}) };
}

/** The words of a body: no marks, no addresses, no white space. */
function wordsOf(body: string): string {
  return textOf(fromMarkdown(body), { includeImageAlt: false }).replace(/\s+/g, '');
}
