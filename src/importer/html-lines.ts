/**
 * A saved page as printed lines: what a reader of the page sees, block by block, with the place of
 * every piece of text in the file.
 */

import type { Element, Root as HtmlRoot, Nodes, Text } from 'hast';
import type { PhrasingContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { fault } from './fault.ts';
import { cutHtml, findAttribute, type HtmlToken } from './html-tokens.ts';
import { BETWEEN_BLOCKS, type Place } from './ledger.ts';
import type { PrintedLineData } from './printed-line.ts';
import { resolveAddress } from './web-address.ts';

/** A line of a page. */
export interface HtmlLine extends PrintedLineData {
  readonly children: PhrasingContent[];
  /** The elements the line stands in, outermost first. */
  readonly inside: readonly Element[];
  /** Why a reader does not see it; absent when he does. */
  readonly unseen?: 'hidden-text' | 'page-machinery' | typeof BETWEEN_BLOCKS;
}

export interface HtmlPage {
  readonly lines: readonly HtmlLine[];
  readonly tokens: readonly HtmlToken[];
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section table tbody td tfoot th ' +
    'thead title tr ul'
  ).split(' '),
);
/** What WeChat puts on one line though each says something of its own: the account, the time. */
const OWN_LINE = new Set(['js_name', 'publish_time', 'profileBt']);
const MACHINERY = new Set(
  'script style noscript template iframe svg math object select button textarea'.split(' '),
);
const MOST_DEEP = 200;
const parser = unified().use(rehypeParse).freeze();

/**
 * Reads the lines of a page.
 *
 * @param base - the address of the page, for addresses in it that are relative
 * @throws Error when elements are nested deeper than any real page does
 */
export function readHtmlLines(text: string, base: string | undefined): HtmlPage {
  const tokens = cutHtml(text);
  const words = tokens.filter(({ kind }) => kind === 'words');
  const tags = new Map(tokens.filter(({ kind }) => kind === 'tag').map((tag) => [tag.start, tag]));
  const reached = new Map<HtmlToken, number>();
  const lines: HtmlLine[] = [];
  let children: PhrasingContent[] = [];
  let places: Place[] = [];
  let continues = false;

  const endLine = (inside: readonly Element[], breaks: boolean) => {
    if (places.length > 0) {
      const words = tidy(children);
      const unseen = unseenIn(inside) ?? (words.length === 0 ? BETWEEN_BLOCKS : undefined);
      lines.push({ children: words, places, continues, inside, ...(unseen ? { unseen } : {}) });
      [children, places] = [[], []];
    }
    continues = breaks;
  };

  /**
   * Finds the tokens a text came from. Misnested tags make the parser join and move texts, and white
   * space at their seams may fall away or stand in a node of its own.
   */
  const placesOf = (node: Text): Place[] => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    let left = node.value.replace(/\r\n?/g, '\n');
    const found: Place[] = [];
    for (let index = firstFrom(words, from); index < words.length && left !== ''; index += 1) {
      const token = words[index];
      if (!token || token.start >= to) break;
      const taken = takeFrom(token, left);
      if (!taken) continue;
      found.push(taken.place);
      left = left.slice(taken.length);
    }
    return found;
  };

  /** Takes from a token what a text begins with: all that is left of it, or a part. */
  const takeFrom = (token: HtmlToken, wanted: string): { place: Place; length: number } | undefined => {
    const from = reached.get(token) ?? token.start;
    if (from >= token.end) return undefined;
    const value = decodeHtml(text.slice(from, token.end));
    if (wanted.startsWith(value)) {
      reached.set(token, token.end);
      return { place: { start: from, end: token.end }, length: value.length };
    }
    const raw = text.slice(from, token.end);
    const start = from + (wanted.startsWith(raw.charAt(0)) ? 0 : raw.length - raw.trimStart().length);
    const [rest, part] = [decodeHtml(text.slice(start, token.end)), text.slice(start, start + wanted.length)];
    if (wanted.startsWith(rest)) {
      reached.set(token, token.end);
      return { place: { start, end: token.end }, length: rest.length };
    }
    if (part !== wanted) return undefined;
    reached.set(token, start + part.length);
    return { place: { start, end: start + part.length }, length: part.length };
  };

  const walk = (node: Nodes, inside: readonly Element[], into: PhrasingContent[] | undefined): void => {
    if (inside.length > MOST_DEEP) throw fault('too-deep');
    if (node.type === 'text') {
      const found = placesOf(node);
      if (found.length === 0) return;
      places.push(...found);
      (into ?? children).push({ type: 'text', value: node.value });
      return;
    }
    if (node.type === 'root') for (const child of node.children) walk(child, inside, into);
    if (node.type !== 'element') return;
    const tag = tags.get(node.position?.start.offset ?? -1);
    const within = [...inside, node];
    if (node.tagName === 'br') endLine(inside, true);
    if (node.tagName === 'img' && tag) {
      const [place, url] = findAddress(text, tag, ['data-src', 'data-original', 'src'], base) ?? [];
      if (!place || !url) return;
      places.push({ ...place, as: 'picture' });
      (into ?? children).push({ type: 'image', url, alt: '' });
      return;
    }
    if (node.tagName === 'a' && tag && !into && !hasBlock(node)) {
      const [place, url] = findAddress(text, tag, ['href'], base) ?? [];
      if (place && url) {
        const link: PhrasingContent = { type: 'link', url, children: [] };
        places.push({ ...place, as: 'link' });
        children.push(link);
        for (const child of node.children) walk(child, within, link.children as PhrasingContent[]);
        return;
      }
    }
    const isBlock =
      BLOCKS.has(node.tagName) ||
      unseenIn([node]) !== undefined ||
      OWN_LINE.has(String(node.properties['id']));
    if (isBlock) endLine(inside, false);
    for (const child of node.children) walk(child, within, isBlock ? undefined : into);
    if (isBlock) endLine(within, false);
  };
  const tree: HtmlRoot = parser.parse(text);
  walk(tree, [], undefined);
  endLine([], false);
  return { lines, tokens };
}

/** Gives the words of a piece of a page, without its white space, which means nothing. */
export function decodeHtml(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  if (!plain.includes('&')) return plain;
  // In a paragraph of its own no white space or element gets lost.
  const [html] = parser.parse(`<!doctype html><body><p>x${plain}`).children.slice(-1);
  return textIn(html).slice(1);
}

function textIn(node: Nodes | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

/** Finds the first token that ends after a place. */
function firstFrom(words: readonly HtmlToken[], from: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findAddress(
  text: string,
  tag: HtmlToken,
  names: readonly string[],
  base: string | undefined,
): [Place, string] | undefined {
  for (const name of names) {
    const place = findAttribute(text, tag, name);
    const url = place && resolveAddress(decodeHtml(text.slice(place.start, place.end)), base);
    if (place && url) return [place, url];
  }
  return undefined;
}

function hasBlock(node: Element): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' && (BLOCKS.has(child.tagName) || child.tagName === 'br' || hasBlock(child)),
  );
}

/** The article of a saved WeChat page is hidden until its script has run. */
const SHOWN_LATER = 'js_content';
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:[^.\d]|$)|font-size\s*:\s*0(?:px)?\s*(?:;|$)/i;

function unseenIn(inside: readonly Element[]): HtmlLine['unseen'] {
  if (inside.some(({ tagName }) => MACHINERY.has(tagName))) return 'page-machinery';
  const hides = ({ properties }: Element) =>
    properties['id'] !== SHOWN_LATER &&
    (properties['hidden'] !== undefined || HIDING.test(String(properties['style'] ?? '')));
  return inside.some(hides) ? 'hidden-text' : undefined;
}

const CJK_BREAK = /(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t\n\r]*\n[ \t\n\r]*(?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** White space of the file is no white space of the page: runs become one space, line ends between Chinese none. */
function tidy(children: PhrasingContent[]): PhrasingContent[] {
  const collapse = (nodes: PhrasingContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text') node.value = node.value.replace(CJK_BREAK, '').replace(/[ \t\n\r]+/g, ' ');
      if (node.type === 'link') collapse(node.children);
    }
  };
  collapse(children);
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children.filter((node) => node.type !== 'text' || node.value !== '');
}
