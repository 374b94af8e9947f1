import type { PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { findSection } from '#series/sections.ts';
import { deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import { BETWEEN_BLOCKS, type Place } from '../ledger.ts';
import { parseMarkdownLine } from './markdown-line.ts';
import { type PrintedLine, type PrintedLineData, printedLine } from './printed-line.ts';

const HEADING_MARKS = /^(#{1,6})[ \t]+/;
const BOLD_LINE = /^(\*{1,3}|_{1,3})(?![\s*_])(.+?)(?<![\s*_])\1$/;

const SPACE = '(?:\\s|&(?:nbsp|ensp|emsp|thinsp|#(?:9|10|13|32|160|xa0));)';
/** White space at the edges of a line, spelled out or not: no block of Markdown can begin or end with it. */
const EDGES = [new RegExp(`^${SPACE}+`, 'i'), new RegExp(`${SPACE}+$`, 'i')] as const;
const UNSEEN = /^(?:\s|[\u200b-\u200d\u2060\ufeff]|&(?:zwn?j|#8203|#x200b);)+$/i;
/** A line drawn across, one drawn under a heading, and the mark that ends a line within a block. */
const RULE_LINE = /^(?:-{2,}|={2,}|_{3,}|(?:\* +){2,}\*|(?:- +){2,}-)$/;
const BREAK_MARK = /(?<!\\)\\$/;

/**
 * Reads a line as collectors' programs write it: takes off the marks of Markdown that belong to the line
 * and not to its words, and enters them in the account.
 *
 * @returns the line, or `undefined` for one that is only space, a line drawn across, or a placeholder
 */
export function readScrapedLine(text: string, data: PrintedLineData, file: VFile): PrintedLine | undefined {
  const { account, series } = deskOf(file);
  let [{ start, end } = { start: 0, end: 0 }] = data.places;
  const remove = (from: number, to: number, by: string) =>
    account.push({ start: from, end: to, fate: 'removed', by });

  const [before = 0, after = 0] = EDGES.map((edge) => edge.exec(text.slice(start, end))?.[0].length);
  if (before > 0) remove(start, start + before, BETWEEN_BLOCKS);
  if (before === end - start) return undefined;
  if (after > 0) remove(end - after, end, BETWEEN_BLOCKS);
  [start, end] = [start + before, end - after];
  const whole = text.slice(start, end);
  const by = UNSEEN.test(whole) ? 'hidden-text' : RULE_LINE.test(whole) ? 'rule-line' : undefined;
  if (by) {
    remove(start, end, by);
    return undefined;
  }
  if (BREAK_MARK.test(whole) && end - start > 1) {
    remove(end - 1, end, 'break-mark');
    end -= 1;
  }
  const marks = HEADING_MARKS.exec(text.slice(start, end));
  if (marks) {
    remove(start, start + marks[0].length, 'heading-marks');
    start += marks[0].length;
  }
  const bold = BOLD_LINE.exec(text.slice(start, end));
  const [, mark = '', words = ''] = bold ?? [];
  // One asterisk or three may mask a word; round a heading they are marks.
  if (mark.length === 2 || (mark !== '' && findSection(series, words))) {
    remove(start, start + mark.length, 'bold-marks');
    remove(end - mark.length, end, 'bold-marks');
    [start, end] = [start + mark.length, end - mark.length];
  }
  const places = cutMarks(text, { start, end }, remove);
  for (const [address] of text.slice(start, end).matchAll(PLACEHOLDER)) {
    remark(file, 'picture-lost', { address: address.slice(0, 60) });
  }
  if (places.length === 0) return undefined;
  const children = places.flatMap((place) => parseMarkdownLine(text.slice(place.start, place.end)));
  const line = printedLine(joinTexts(children), { ...data, places });
  return marks ? { ...line, type: 'heading', depth: 3 } : line;
}

/** A number or a grade in bold. Any other pair of `**` may as well be two words that a repost masks. */
const BOLD_NUMBER = /(?<![*\\])\*\*(?=[\d.,万]+[个起]?\*\*|[优良中差危]\*\*)([^*]+)\*\*(?!\*)/g;

/** A picture written out in place of its address, or what stands there until a page's script has run. */
const PLACEHOLDER = /!\[[^\]\n]*\]\(data:[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g;

/** Gives what is left of a line without placeholders and the marks round bold numbers. */
function cutMarks(
  text: string,
  { start, end }: Place,
  remove: (from: number, to: number, by: string) => void,
): Place[] {
  const line = text.slice(start, end);
  const cuts = [
    ...[...line.matchAll(PLACEHOLDER)].map(({ 0: { length }, index }) => ({
      from: index,
      to: index + length,
      by: 'placeholder',
    })),
    ...[...line.matchAll(BOLD_NUMBER)].flatMap(({ 0: { length }, index }) => [
      { from: index, to: index + 2, by: 'bold-marks' },
      { from: index + length - 2, to: index + length, by: 'bold-marks' },
    ]),
  ].toSorted((a, b) => a.from - b.from);
  const places: Place[] = [];
  let from = start;
  for (const cut of cuts) {
    remove(start + cut.from, start + cut.to, cut.by);
    places.push({ start: from, end: start + cut.from });
    from = start + cut.to;
  }
  return [...places, { start: from, end }].filter((place) => place.end > place.start);
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else joined.push(node);
  }
  return joined;
}
