import type { Root } from 'mdast';
import { readTitle } from '#bulletin/title.ts';
import { deskOf } from '../draft.ts';
import { linesOf, type PrintedLine, takeLines, wordsOf } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

const PAGE_NUMBER =
  /^(?:[-—]\s*)?\d{1,3}(?:\s*[-—])?$|^第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?$|^\d{1,3}\s*\/\s*\d{1,3}$/;
const LONGEST_TITLE = 40;

/** Removes what a printed edition repeats at the edges of its pages: page numbers and the running title. */
export const removePageMarks: Step = () => (tree: Root, file) => {
  const { account, series } = deskOf(file);
  const text = String(file.value);
  if (!text.includes('\f')) return;
  const lines = linesOf(tree);
  const isNewPage = (line: PrintedLine | undefined, before: PrintedLine | undefined) =>
    text.slice(before?.data.places.at(-1)?.end ?? 0, line?.data.places[0]?.start).includes('\f');
  const edges = new Map<PrintedLine, 'top' | 'bottom'>();
  for (const [index, line] of lines.entries()) {
    if (isNewPage(lines[index + 1], line)) edges.set(line, 'bottom');
    if (isNewPage(line, lines[index - 1]) && index > 0) edges.set(line, 'top');
  }
  const last = lines.at(-1);
  if (last) edges.set(last, 'bottom');
  takeLines(tree, account, (line) => {
    const edge = edges.get(line);
    if (!edge) return undefined;
    const words = wordsOf(line);
    if (PAGE_NUMBER.test(words)) return { fate: 'removed', by: 'page-number' };
    const isTitle = words.length <= LONGEST_TITLE && readTitle(words, series.title) !== undefined;
    return edge === 'top' && isTitle ? { fate: 'removed', by: 'running-title' } : undefined;
  });
};
