import { fold } from './folded.ts';

/** What the reader asked for: parts that must all stand in an issue, in any order. */
export interface Query {
  /** The words as typed, shortened to what a search can need. */
  readonly typed: string;
  readonly parts: readonly Part[];
}

export interface Part {
  /** The part as typed, without its quotation marks. */
  readonly typed: string;
  /** The part as it is compared with folded texts. */
  readonly folded: string;
  /** Stood in quotation marks: white space in it is part of the words. */
  readonly quoted: boolean;
}

/** Longer queries are cut: nobody types them, and each pair of characters costs a look-up. */
export const LONGEST_QUERY = 200;

// A quotation mark counts where a part begins and ends; elsewhere it is a character like others.
const PART = /(?:"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』|＂([^＂]+)＂)(?=\s|$)|(\S+)/gu;

// Elsewhere it leaves a word out; here it would be looked for before the word.
const LEADING_DASH = /^[\p{Pd}+]+(?=\p{Script=Han})/u;

// A dot before .net and .5 belongs to the word; so do the marks of C#, C++ and 5%.
const EDGES = /^(?:(?![.．][\p{L}\p{N}]|[%‰#@&％＃＠＆])[\p{P}~|<>])+|(?:(?![%‰#@&％＃＠＆])[\p{P}~|<>])+$/gu;

/** Leaves out the punctuation before and after some words: `（仿冒）。` becomes `仿冒`. */
export function withoutEdges(words: string): string {
  return words.replace(EDGES, '');
}

/**
 * Reads a query: words parted by white space, each to be found as it stands; words in quotation marks
 * (`"…"`, `“…”`, `「…」`) are one part, white space included.
 */
export function parseQuery(text: string): Query {
  const typed = text.slice(0, LONGEST_QUERY).replace(/\s+/gu, ' ').trim();
  const parts: Part[] = [];
  const seen = new Set<string>();
  for (const match of typed.matchAll(PART)) {
    const [, ...forms] = match;
    const quoted = match[6] === undefined;
    const form = (forms.find((found) => found !== undefined) ?? '').trim();
    const words = quoted ? form : form.replace(LEADING_DASH, '');
    const folded = fold(words).text;
    if (folded === '' || seen.has(folded)) continue;
    seen.add(folded);
    parts.push({ typed: words, folded, quoted });
  }
  return { typed, parts };
}
