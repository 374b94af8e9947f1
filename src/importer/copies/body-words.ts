import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';

/** Gives the words of an issue's text, for comparison: no marks, no addresses, no white space. */
export function wordsOfBody(body: string): string {
  return textOf(fromMarkdown(body), { includeImageAlt: false }).replace(/\s+/g, '');
}
