import type { PageText } from './engine.ts';
import { type Folded, fold } from './folded.ts';
import { type PrintedText, printedText } from './printed-text.ts';
import { findWhole } from './whole-numbers.ts';

/** A page that was loaded: its text as printed and as compared. */
export interface Reading extends PrintedText {
  readonly address: string;
  readonly title: string;
  readonly folded: Folded;
}

/** A stretch of the printed text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const readings = new WeakMap<PageText, Reading>();

/** Reads a loaded page; a second time it is remembered. */
export function readPage(page: PageText): Reading {
  const known = readings.get(page);
  if (known) return known;
  const text = printedText(page);
  const reading = { ...text, address: page.address, title: page.title, folded: fold(text.indexed) };
  readings.set(page, reading);
  return reading;
}

/** Says whether all of the folded words stand on a page, each whole. */
export function holdsAll({ folded }: Reading, words: readonly string[]): boolean {
  return words.every((word) => findWhole(folded.text, word) >= 0);
}

/** Finds every place of folded words in the printed text, in the order of the text, none overlapping. */
export function findSpans(reading: Reading, words: readonly string[]): Span[] {
  const { folded, places } = reading;
  const spans: Span[] = [];
  for (const word of words) {
    for (
      let at = findWhole(folded.text, word);
      at >= 0;
      at = findWhole(folded.text, word, at + word.length)
    ) {
      const start = places[folded.places[at] ?? 0] ?? 0;
      const last = places[folded.places[at + word.length - 1] ?? 0] ?? 0;
      const end = places[folded.places[at + word.length] ?? 0] ?? last + 1;
      // White space after the last character belongs to what follows.
      spans.push({ start, end: Math.max(last + 1, trimEnd(reading.printed, start, end)) });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, at) => at === 0 || span.start >= (spans[at - 1]?.end ?? 0));
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
