/**
 * Exact search by reading everything: what stands in a text is found, and nothing else. Words are compared
 * as the site's own search compares them.
 */
import { fold } from '#search/query/folded.ts';
import { type Simplified, simplify } from '#search/query/indexable.ts';
import { parseQuery } from '#search/query/query.ts';
import { parsePairs } from '#search/query/traditional-pairs.ts';
import { findWhole } from '#search/query/whole-numbers.ts';
import type { Carried, CarriedText } from './carried-text.ts';

export interface Found {
  readonly text: CarriedText;
  /** How many places the words have in the text. */
  readonly count: number;
  /** The first of them, each with the words round it. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

const MOST_PLACES = 3;
const ROUND = 28;

/** Gives a function that finds all texts in which every part of a query stands, in the order of the texts. */
export function openExactSearch({ texts, simplified }: Carried): (query: string) => Found[] {
  const table = parsePairs(simplified);
  let readings: ReturnType<typeof readText>[] | undefined;
  return (query) => {
    const parts = parseQuery(simplify(query, table)).parts.map(({ folded }) => folded);
    if (parts.length === 0) return [];
    readings ??= texts.map((text) => readText(text, table));
    return readings.flatMap((reading) => findAll(reading, parts) ?? []);
  };
}

function readText(text: CarriedText, table: Simplified) {
  const printed = [text.title, ...text.blocks.map(([, words]) => words)].join('\n');
  return { text, printed, folded: fold(simplify(printed, table)) };
}

function findAll({ text, printed, folded }: ReturnType<typeof readText>, parts: readonly string[]) {
  const spans: (readonly [start: number, end: number])[] = [];
  for (const part of parts) {
    let at = findWhole(folded.text, part);
    if (at < 0) return undefined;
    for (; at >= 0; at = findWhole(folded.text, part, at + part.length)) {
      const last = folded.places[at + part.length - 1] ?? 0;
      spans.push([folded.places[at] ?? 0, last + 1]);
    }
  }
  spans.sort(([one], [other]) => one - other);
  const places = spans.slice(0, MOST_PLACES).map(
    ([start, end]): Place => ({
      before: printed.slice(Math.max(0, start - ROUND), start).replace(/^.*\n/s, ''),
      found: printed.slice(start, end),
      after: printed.slice(end, end + ROUND).replace(/\n.*$/s, ''),
    }),
  );
  return { text, count: spans.length, places };
}
