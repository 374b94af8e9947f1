import { readTitle } from '#bulletin/title.ts';
import type { Series } from '#series/series.ts';
import { type PrintedLine, wordsOf } from '../lines/printed-line.ts';

/** A line of a text that goes on below a gap: long, and without an end. */
const GOES_ON = /^.{20,}[^。！？：；.!?:;]$/;
/** A half-width stop ends a sentence only at the end of its line: elsewhere it may stand in a number. */
const ENDS = /[.!?;]$/;
const NUMBER_ALONE = /^[\d.,]{1,12}\s*万?$/;
const PAGE_NUMBER = /^(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页|\d{1,3})$/;
const DIGIT_FIRST = /^\d/;
/** What a number at the end of the line before would be the number of. */
const UNIT_FIRST = /^[起个家条万亿%，。；]/;

/**
 * Joins lines for patterns to be matched on. Blocks are parted by a full stop, or a cell of a table
 * would be read as the number of the one before; a sentence may go on across a page, past the number
 * and the title at the page's edge.
 *
 * Numbers on two lines are parted by a stroke where one stands alone: of 事件, 2, 511起 nobody can say
 * whether the 2 belongs to the number, and no figure is read across a stroke.
 */
export function statementText(lines: readonly PrintedLine[], series: Series): string {
  const printed = lines.map((line) => ({ line, words: wordsOf(line) })).filter(({ words }) => words !== '');
  let text = '';
  let before = '';
  let isOpen = false;
  for (const [index, { line, words }] of printed.entries()) {
    const next = printed[index + 1]?.words ?? '';
    if (isOpen && isPageEdge(words, next, series)) continue;
    text += (isOpen || line.data.continues ? seamBetween(before, words) : '。') + words;
    isOpen = GOES_ON.test(words) || (isOpen && NUMBER_ALONE.test(words));
    before = words;
  }
  return text;
}

function isPageEdge(words: string, next: string, { title }: Series): boolean {
  if (NUMBER_ALONE.test(words) && (DIGIT_FIRST.test(next) || UNIT_FIRST.test(next))) return false;
  return PAGE_NUMBER.test(words) || (words.length < 40 && readTitle(words, title) !== undefined);
}

function seamBetween(before: string, words: string): string {
  if (ENDS.test(before)) return '。';
  const isParted =
    /\d$/.test(before) && DIGIT_FIRST.test(words) && (NUMBER_ALONE.test(before) || NUMBER_ALONE.test(words));
  return isParted ? '\n/\n' : '\n';
}
