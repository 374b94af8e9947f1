/**
 * A saved page as printed lines: what a reader of the page sees, block by block, with the place of
 * every piece of text in the file.
 */

import type { PhrasingContent } from 'mdast';
import { fault } from '../fault.ts';
import { BETWEEN_BLOCKS, type Place } from '../ledger.ts';
import { readStyleSheets } from './hidden-by-style.ts';
import { marked, markOf } from './marked-words.ts';
import { collapseSpace } from './page-space.ts';
import {
  attributeOf,
  decodeHtml,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  type PageToken,
  parsePage,
  placeOfAttribute,
} from './page-tree.ts';
import type { PrintedLineData } from './printed-line.ts';
import { type Unseen, unseenIn } from './unseen.ts';

/** A line of a page. */
export interface HtmlLine extends PrintedLineData {
  readonly children: PhrasingContent[];
  /** The elements the line stands in, outermost first. */
  readonly inside: readonly PageElement[];
  /** Why a reader does not see it; absent when he does. */
  readonly unseen?: Unseen | typeof BETWEEN_BLOCKS;
}

export interface HtmlPage {
  readonly lines: readonly HtmlLine[];
  /** What of the file is in no line: tags, machinery, dropped text. */
  readonly rest: readonly PageToken[];
  /** Addresses of pictures that nobody can make whole, with their places. */
  readonly lostPictures: readonly (Place & { readonly address: string })[];
}

export interface HtmlReading {
  /** Makes an address of the page whole, if it can be. */
  resolve(address: string): string | undefined;
  /** Says whether words in bold at the start of a line are a heading of their own. */
  isHeading?(words: string): boolean;
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
const BOLD = new Set(['b', 'strong']);
const MOST_DEEP = 200;

/**
 * Reads the lines of a page.
 *
 * @throws Error when elements are nested deeper than any real page does
 */
export function readHtmlLines(text: string, { resolve, isHeading }: HtmlReading): HtmlPage {
  const tree = parsePage(text);
  const isHidden = readStyleSheets(tree.children);
  const claimed = new Set<number>();
  const lines: HtmlLine[] = [];
  const lostPictures: (Place & { address: string })[] = [];
  let children: PhrasingContent[] = [];
  let places: Place[] = [];
  let continues = false;
  let [inLink, outsideLink] = [0, false];

  const endLine = (inside: readonly PageElement[], breaks: boolean) => {
    if (places.length > 0) {
      const words = collapseSpace(children);
      const unseen = unseenIn(inside, isHidden) ?? (words.length === 0 ? BETWEEN_BLOCKS : undefined);
      const leads = words.length > 0 && !outsideLink;
      lines.push({ children: words, places, continues, inside, leads, ...(unseen ? { unseen } : {}) });
      [children, places, outsideLink] = [[], [], false];
    }
    continues = breaks;
  };

  /** Finds an address in a tag. An element that the parser repeats for misnested tags has it only once. */
  const addressIn = (node: PageElement, names: readonly string[]): [Place, string] | undefined => {
    for (const name of names) {
      const place = placeOfAttribute(text, node, name);
      const url = place && resolve(decodeHtml(text.slice(place.start, place.end)));
      if (!place || !url || claimed.has(place.start)) continue;
      claimed.add(place.start);
      return [place, url];
    }
    return undefined;
  };

  const walk = (node: PageNode, inside: readonly PageElement[], into?: PhrasingContent[]): void => {
    const isLink = 'tagName' in node && node.tagName === 'a';
    inLink += isLink ? 1 : 0;
    walkInto(node, inside, into);
    inLink -= isLink ? 1 : 0;
  };

  const walkInto = (node: PageNode, inside: readonly PageElement[], into?: PhrasingContent[]): void => {
    if (inside.length > MOST_DEEP) throw fault('too-deep');
    if (isText(node)) {
      const found = tree.places.get(node) ?? [];
      const as = node.value.trim() === '' ? undefined : markOf(inside);
      for (const place of found) places.push(as ? { ...place, as } : place);
      // Each stretch is marked by itself, or the proof could not say where the marks belong.
      const values = as
        ? found.map(({ start, end }) => marked(decodeHtml(text.slice(start, end)), as))
        : [node.value];
      (into ?? children).push(...values.map((value): PhrasingContent => ({ type: 'text', value })));
      outsideLink ||= inLink === 0 && node.value.trim() !== '';
      return;
    }
    if (!isElement(node)) return;
    const within = [...inside, node];
    if (node.tagName === 'br') endLine(inside, true);
    if (node.tagName === 'img') {
      const [place, url] = addressIn(node, ['data-src', 'data-original', 'src']) ?? [];
      if (!place || !url) {
        const lost = placeOfAttribute(text, node, 'src');
        if (lost) lostPictures.push({ ...lost, address: decodeHtml(text.slice(lost.start, lost.end)) });
        return;
      }
      places.push({ ...place, as: 'picture' });
      (into ?? children).push({ type: 'image', url, alt: '' });
      return;
    }
    if (node.tagName === 'a' && !into && !hasBlock(node)) {
      const [place, url] = addressIn(node, ['href']) ?? [];
      if (place && url) {
        const link: PhrasingContent = { type: 'link', url, children: [] };
        places.push({ ...place, as: 'link' });
        children.push(link);
        for (const child of node.childNodes) walk(child, within, link.children as PhrasingContent[]);
        return;
      }
    }
    const isBlock = BLOCKS.has(node.tagName) || OWN_LINE.has(attributeOf(node, 'id') ?? '');
    const content = 'content' in node ? node.content.childNodes : node.childNodes;
    if (!isBlock && unseenIn([node], isHidden)) {
      // What nobody sees does not part the line it stands in.
      const line = { children, places, continues, outsideLink };
      [children, places, outsideLink] = [[], [], false];
      for (const child of content) walk(child, within);
      endLine(within, false);
      ({ children, places, continues, outsideLink } = line);
      return;
    }
    if (isBlock) endLine(inside, false);
    for (const child of content) walk(child, within, isBlock ? undefined : into);
    if (isBlock) endLine(within, false);
    else if (BOLD.has(node.tagName) && !into && isHeading?.(textOf(children))) endLine(within, true);
  };
  for (const child of tree.children) walk(child, []);
  endLine([], false);
  return { lines, rest: tree.rest, lostPictures };
}

function textOf(children: readonly PhrasingContent[]): string {
  return children.map((node) => (node.type === 'text' ? node.value : '\ufffc')).join('');
}

function hasBlock(node: PageElement): boolean {
  return node.childNodes.some(
    (child) => isElement(child) && (BLOCKS.has(child.tagName) || child.tagName === 'br' || hasBlock(child)),
  );
}
