import { toString as textOf } from 'mdast-util-to-string';
import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import type { HtmlLine } from './html-lines.ts';
import type { PageElement } from './page-tree.ts';

/** How many characters a line has at least that is text and no heading or link of the page. */
const A_SENTENCE = 25;

/**
 * Finds the bulletin in a page by its headings, whatever the site calls its elements: the innermost
 * element that holds every section's heading and a sentence after the last.
 *
 * @returns the lines inside it, or `undefined` when the page has no such heading
 */
export function findArticle(lines: readonly HtmlLine[], series: Series): HtmlLine[] | undefined {
  const seen = lines.filter(({ unseen }) => !unseen);
  const isHeading = (line: HtmlLine) => findSection(series, wordsOfHtml(line)) !== undefined;
  const first = seen.findIndex(isHeading);
  const last = seen.findLastIndex(isHeading);
  if (first < 0) return undefined;
  const after = seen.findIndex((line, index) => index > last && wordsOfHtml(line).length >= A_SENTENCE);
  const needed = seen.slice(first, (after < 0 ? last : after) + 1);
  const root = commonElement(needed);
  return lines.filter(({ inside }) => root === undefined || inside.includes(root));
}

/** Gives the words of a line of a page. */
export function wordsOfHtml({ children }: HtmlLine): string {
  return textOf({ type: 'paragraph', children }, { includeImageAlt: false }).trim();
}

function commonElement(lines: readonly HtmlLine[]): PageElement | undefined {
  const [first, ...others] = lines;
  return first?.inside.findLast((element) => others.every(({ inside }) => inside.includes(element)));
}
