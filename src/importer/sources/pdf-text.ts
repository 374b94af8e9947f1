import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { readTitle } from '#bulletin/title.ts';
import { findSection } from '#series/sections.ts';
import { cutLines } from '../cut-lines.ts';
import { deskOf } from '../draft.ts';
import { markWraps } from '../mark-wraps.ts';
import { printedLine } from '../printed-line.ts';
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

/** The text of the PDF edition, as programs take it out of the file: lines without any marks. */
export const pdfText: Source = {
  name: 'pdf-text',
  recognises: ({ text }, series) => {
    const lines = cutLines(text.slice(0, 200_000)).map(({ places: [place] }) =>
      text.slice(place?.start, place?.end),
    );
    return (
      lines.some((line) => readTitle(line, series.title)) && lines.some((line) => findSection(series, line))
    );
  },
  read: (_capture, file) => parser.parse(file),
  wordsOf: (stretch) => stretch,
};

/** The PDF edition itself. */
export const pdfFile: Source = {
  ...pdfText,
  name: 'pdf-file',
  recognises: (capture, series) => capture.encoding === 'pdf' && pdfText.recognises(capture, series),
};
