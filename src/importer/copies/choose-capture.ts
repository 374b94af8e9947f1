/**
 * Which of many captures of one issue its text is taken from, by a written rule:
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
import type { IssueData } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';
import type { ImportedCapture } from '../import-capture.ts';
import { wordsOfBody } from './body-words.ts';

/** Puts captures of one issue in order: the one to take the text from comes first. */
export function orderForChoice(captures: readonly ImportedCapture[], series: Series): ImportedCapture[] {
  const merits = meritsIn(captures, series);
  return captures.toSorted((a, b) => compareForChoice(a, b, merits));
}

/** Says whether a capture was taken from the publisher's own address. */
export function isOfficial({ data }: ImportedCapture, { ownAddress }: Series): boolean {
  return ownAddress.test(data.captures[0]?.address ?? '');
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
function meritsIn(captures: readonly ImportedCapture[], series: Series): Merits {
  const isOwn = (one: ImportedCapture) => isOfficial(one, series);
  const [own, others] = [captures.filter(isOwn), captures.filter((one) => !isOwn(one))];
  const contradict = own.some((one) => others.some((other) => contradicts(one.data, other.data)));
  const longest = (some: readonly ImportedCapture[]) =>
    Math.max(0, ...some.map(({ body }) => wordsOfBody(body).length));
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
          wordsOfBody(body).length >= whole ? 1 : 0,
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
