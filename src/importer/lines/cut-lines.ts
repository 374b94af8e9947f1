import type { PrintedLineData } from './printed-line.ts';

const LINE_END = /\r\n|[\n\r\f\u0085\u2028\u2029]/g;

/**
 * Cuts a text into its printed lines, without the white space round each.
 *
 * @param from - where to begin; places still count from the start of `text`
 */
export function cutLines(text: string, from = 0): PrintedLineData[] {
  const lines: PrintedLineData[] = [];
  let [start, continues] = [from, false];
  const add = (end: number) => {
    const line = text.slice(start, end);
    const first = start + (line.length - line.trimStart().length);
    if (line.trim() === '') {
      continues = false;
      return;
    }
    lines.push({ places: [{ start: first, end: first + line.trim().length }], continues });
    continues = true;
  };
  LINE_END.lastIndex = from;
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    add(match.index);
    start = match.index + match[0].length;
    // A new page is a new block, whatever stands on it.
    if (match[0] === '\f') continues = false;
  }
  add(text.length);
  return lines;
}

/** Gives the words of a text's printed lines. */
export function linesIn(text: string): string[] {
  return cutLines(text).map(({ places: [place] }) => text.slice(place?.start, place?.end));
}
