import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import { deskOf } from '../draft.ts';
import { opensWithNotes } from '../fields/collector-notes.ts';
import { addressesOf, findPageAddress, findPageTitle } from '../fields/page-address.ts';
import type { Capture } from '../inputs/capture.ts';
import type { Place } from '../ledger.ts';
import { enterPage } from '../lines/enter-page.ts';
import { findArticle, wordsOfHtml } from '../lines/find-article.ts';
import { type HtmlLine, type HtmlPage, readHtmlLines } from '../lines/html-lines.ts';
import { isMark, marked } from '../lines/marked-words.ts';
import { decodeHtml } from '../lines/page-tree.ts';
import type { Source } from '../source.ts';

const HTML = /^\ufeff?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|table|meta)\b/i;
/** The end of an element that holds words; text that only speaks of HTML has few of these. */
const END_TAG = /<\/(?:a|body|center|div|font|h[1-6]|html|li|p|section|span|strong|b|td|tr|table|ul)\s*>/gi;
const LEAST_TAGS = 4;

/** A saved page of the publisher's site or of one that printed the bulletin again. */
export const webPage: Source = {
  name: 'web-page',
  recognises: isHtml,
  read({ text }, file) {
    const { draft, series } = deskOf(file);
    const address = findPageAddress(text);
    if (address) draft.capture.address = address;
    const page = readPage(text, series);
    const article = findArticle(page.lines, series);
    const tree = enterPage(page, article ?? textOf(page), file);
    const title = findPageTitle(text);
    if (title) draft.titles.push(title);
    return tree;
  },
  wordsOf: wordsOfPage,
  collapsesSpace: true,
};

/** Reads the lines of a page; a heading of the series in bold is a line of its own. */
export function readPage(text: string, series: Series): HtmlPage {
  return readHtmlLines(text, {
    resolve: addressesOf(text, series),
    isHeading: (words) => findSection(series, words) !== undefined,
  });
}

/** Says whether a capture is a page in HTML, or a piece of one. */
export function isHtml({ text }: Capture): boolean {
  if (HTML.test(text.slice(0, 5000))) return true;
  return !opensWithNotes(text) && (text.match(END_TAG)?.length ?? 0) >= LEAST_TAGS;
}

/** Gives what a piece of a page says: words, or the address of a link or a picture. */
export function wordsOfPage(stretch: string, as: Place['as'], { text }: Capture, series: Series): string {
  const words = decodeHtml(stretch);
  if (as === undefined) return words;
  if (isMark(as)) return marked(words, as);
  const address = addressesOf(text, series)(words);
  return as === 'picture' ? `!(${address})` : `(${address})`;
}

/** A sentence of a text, as no menu or footer has one. */
const SENTENCE = /^.{30,}。/;

/** Gives the whole page where it has sentences, for the report to quote, and nothing where it has none. */
function textOf({ lines }: HtmlPage): HtmlLine[] {
  const body = lines.filter(({ inside }) => inside.some(({ tagName }) => tagName === 'body'));
  return body.some((line) => !line.unseen && SENTENCE.test(wordsOfHtml(line))) ? body : [];
}
