/**
 * The words of an issue, read from its Markdown and from its HTML by two ways that share no code, so
 * that a word lost on one of them shows.
 *
 * White space counts only as much as a reader sees of it: any run is one space. Pictures have no words.
 */
import type { Element, Nodes as HtmlNodes } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Gives the words of an issue's Markdown, HTML in it included, since that is shown as text. */
export function wordsOfMarkdown(body: string): string {
  const write = (node: MarkdownNodes): string => {
    if (node.type === 'break' || node.type === 'image' || node.type === 'imageReference') return '\n';
    if ('value' in node) return node.value;
    if (!('children' in node)) return '';
    return node.children.map((child) => write(child)).join(STACKED.has(node.type) ? '\n' : '');
  };
  return collapse(write(fromMarkdown(body)));
}

/** Gives the words of a piece of a page, captions of pictures left out. */
export function wordsOfHtml(root: HtmlNodes): string {
  const write = (node: HtmlNodes): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node)) return '';
    if (node.type !== 'element') return node.children.map(write).join('');
    if (node.tagName === 'br' || isPicture(node)) return '\n';
    const words = node.children.map(write).join('');
    return HTML_INLINE.has(node.tagName) ? words : `\n${words}\n`;
  };
  return collapse(write(root));
}

/**
 * Says where two texts part, with some words of each.
 *
 * @returns `undefined` when they are the same
 */
export function findDifference(wanted: string, found: string): string | undefined {
  if (wanted === found) return undefined;
  let place = 0;
  while (wanted.charAt(place) === found.charAt(place)) place += 1;
  const quote = (text: string) => {
    const words = text.slice(Math.max(0, place - 10), place + 10);
    return words === '' ? 'nothing' : `“${words}”`;
  };
  return `at character ${place + 1}: ${quote(wanted)} in the issue, ${quote(found)} here`;
}

/** What shows its children below one another. */
const STACKED = new Set(['root', 'blockquote', 'list', 'listItem']);
const HTML_INLINE = new Set(['a', 'code', 'em', 'span', 'strong']);

function isPicture({ properties }: Element): boolean {
  return [properties['className']].flat().includes('picture');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
