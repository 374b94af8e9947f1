import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { readFigures } from '#bulletin/figures.ts';
import { readTitle } from '#bulletin/title.ts';
import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import { deskOf } from '../draft.ts';
import { fault } from '../fault.ts';
import { cutLines, linesIn } from '../lines/cut-lines.ts';
import { markWraps } from '../lines/mark-wraps.ts';
import { findMarkdown } from '../lines/markdown-line.ts';
import { printedLine } from '../lines/printed-line.ts';
import type { Source } from '../source.ts';

/** A parser for unified: every printed line of a plain text, with its place. */
const plainLines: Plugin<[], string, Root> = function () {
  this.parser = (document, file): Root => ({
    type: 'root',
    children: markWraps(cutLines(document), document, deskOf(file).series).map((data) => {
      const [place] = data.places;
      return printedLine([{ type: 'text', value: document.slice(place?.start, place?.end) }], data);
    }),
  });
};

const parser = unified().use(plainLines).freeze();

/** How the notes of a collector open when the line `---` above them is lost. */
const NOTE = /^(?:title|url|source|date|fetch_date)[ \t]*:/i;
const HEAD = 10;

/** Finds what the text of a PDF never has: notes at its head, or pictures and links in Markdown. */
function findForeign(text: string): string | undefined {
  return (
    linesIn(text)
      .slice(0, HEAD)
      .find((line) => NOTE.test(line)) ?? findMarkdown(text)
  );
}

/** Says whether a text without a heading states what only the bulletin does. */
function statesSomething(text: string, { figures }: Series): boolean {
  return Object.keys(readFigures(text.slice(0, 200_000), figures).figures).length >= 2;
}

/** The text of the PDF edition, as programs take it out of the file: lines without any marks. */
export const pdfText: Source = {
  name: 'pdf-text',
  recognises: ({ text }, series) => {
    const lines = linesIn(text.slice(0, 200_000));
    if (!lines.some((line) => readTitle(line, series.title))) return false;
    return lines.some((line) => findSection(series, line)) || statesSomething(text, series);
  },
  read({ text, encoding }, file) {
    const foreign = encoding === 'pdf' ? undefined : findForeign(text);
    if (foreign !== undefined) throw fault('not-plain-text', { line: foreign.slice(0, 60) });
    return parser.parse(file);
  },
  wordsOf: (stretch) => stretch,
};

/** The PDF edition itself. */
export const pdfFile: Source = {
  ...pdfText,
  name: 'pdf-file',
  recognises: (capture, series) => capture.encoding === 'pdf' && pdfText.recognises(capture, series),
};
