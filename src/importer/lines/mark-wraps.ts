import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import type { PrintedLineData } from './printed-line.ts';

/** A document whose longest lines are shorter than this is not set in full lines. */
const LEAST_FULL = 24;
/** A line is full from this part of the longest on. */
const FULL = 0.82;
const ENDS_PARAGRAPH = /[。！？：；]["”’）]?$/;
/** What may be the number of a page is no part of the sentence round it. */
const NUMBER_ALONE = /^[-—–\s\d]+$/;

/**
 * Marks the lines that go on in the middle of a sentence only because the line before was full, as
 * programs give them that take text out of a PDF.
 */
export function markWraps(
  lines: readonly PrintedLineData[],
  text: string,
  series: Series,
): PrintedLineData[] {
  const words = lines.map(({ places: [place] }) => text.slice(place?.start, place?.end));
  const longest = Math.max(0, ...words.filter((line) => line.length < 120).map((line) => widthOf(line)));
  if (longest < LEAST_FULL) return [...lines];
  return lines.map((line, index) => {
    const before = words[index - 1] ?? '';
    const wraps =
      line.continues &&
      widthOf(before) >= FULL * longest &&
      !ENDS_PARAGRAPH.test(before) &&
      !NUMBER_ALONE.test(words[index] ?? '') &&
      !findSection(series, words[index] ?? '');
    return wraps ? { ...line, wraps } : line;
  });
}

/** Counts a line's width in Chinese characters; letters and digits take half of one. */
function widthOf(line: string): number {
  return [...line].reduce((width, character) => width + (character < '\u2000' ? 0.5 : 1), 0);
}
