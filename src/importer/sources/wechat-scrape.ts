import type { Root } from 'mdast';
import { readTitle } from '#bulletin/title.ts';
import { opensWithNotes, parseCollectorNotes } from '../fields/collector-notes.ts';
import { enterNotes } from '../fields/enter-notes.ts';
import { cutLines, linesIn } from '../lines/cut-lines.ts';
import { findMarkdown, parseMarkdownLine, spellOut } from '../lines/markdown-line.ts';
import { readScrapedLine } from '../lines/scraped-line.ts';
import type { Source } from '../source.ts';

/**
 * A WeChat article as collectors' programs save it: notes between two lines `---`, then the page in
 * Markdown, with everything the page shows round the article. The notes may be missing; a title then
 * opens it, as a heading or above pictures and links in Markdown.
 */
export const wechatScrape: Source = {
  name: 'wechat-scrape',
  recognises: ({ text }, series) => {
    if (opensWithNotes(text)) return true;
    const first = linesIn(text.slice(0, 2000)).slice(0, HEAD);
    const opening = first.find((line) => readTitle(line, series.title));
    if (first.some((line) => LOST_NOTE.test(line))) return false;
    return opening !== undefined && (/^#{1,6}[ \t]/.test(opening) || findMarkdown(text) !== undefined);
  },
  read({ text }, file) {
    const notes = parseCollectorNotes(text);
    if (notes) enterNotes(notes, file);
    const tree: Root = { type: 'root', children: [] };
    let opensBlock = false;
    for (const data of cutLines(text, notes?.end)) {
      const line = readScrapedLine(text, opensBlock ? { ...data, continues: false } : data, file);
      opensBlock = line === undefined;
      if (line) tree.children.push(line);
    }
    return tree;
  },
  wordsOf: (stretch) => parseMarkdownLine(stretch).map(spellOut).join(''),
};

/** A title stands among the first lines, or the capture is not of one issue. */
const HEAD = 10;
/** A note without the lines `---` round it, which can no longer be told from the text. */
const LOST_NOTE = /^(?:title|标题)[ \t]*[:：]/i;
