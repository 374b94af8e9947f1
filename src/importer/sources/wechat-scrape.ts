import type { Root } from 'mdast';
import { parseCollectorNotes } from '../collector-notes.ts';
import { cutLines } from '../cut-lines.ts';
import { deskOf } from '../draft.ts';
import { enterNotes } from '../enter-notes.ts';
import { parseMarkdownLine, spellOut } from '../markdown-line.ts';
import { type PrintedLine, type PrintedLineData, printedLine } from '../printed-line.ts';
import type { Source } from '../source.ts';

/**
 * A WeChat article as collectors' programs save it: notes between two lines `---`, then the page in
 * Markdown, with everything the page shows round the article.
 */
export const wechatScrape: Source = {
  name: 'wechat-scrape',
  recognises: ({ text }) => /^\ufeff?---[ \t]*[\r\n]/.test(text),
  read({ text }, file) {
    const notes = parseCollectorNotes(text);
    if (notes) enterNotes(notes, file);
    const tree: Root = { type: 'root', children: [] };
    for (const data of cutLines(text, notes?.end)) tree.children.push(readLine(text, data, file));
    return tree;
  },
  wordsOf: (stretch) => parseMarkdownLine(stretch).map(spellOut).join(''),
};

const HEADING_MARKS = /^(#{1,6})[ \t]+/;
const BOLD_LINE = /^(\*\*|__)(?!\s)(.+?)(?<!\s)\1$/;

function readLine(text: string, data: PrintedLineData, file: Parameters<Source['read']>[1]): PrintedLine {
  const { account } = deskOf(file);
  let [{ start, end } = { start: 0, end: 0 }] = data.places;
  const remove = (from: number, to: number, by: string) =>
    account.push({ start: from, end: to, fate: 'removed', by });

  const marks = HEADING_MARKS.exec(text.slice(start, end));
  if (marks) {
    remove(start, start + marks[0].length, 'heading-marks');
    start += marks[0].length;
  }
  const bold = BOLD_LINE.exec(text.slice(start, end));
  if (bold?.[1]) {
    remove(start, start + 2, 'bold-marks');
    remove(end - 2, end, 'bold-marks');
    [start, end] = [start + 2, end - 2];
  }
  const line = printedLine(parseMarkdownLine(text.slice(start, end)), { ...data, places: [{ start, end }] });
  return marks ? { ...line, type: 'heading', depth: 3 } : line;
}
