import type { Element, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { BLOCK_END, type Edit, indexable, type Simplified } from '../query/indexable.ts';
import { formatEdits } from '../query/printed-text.ts';
import { CARRIER, printedId } from '../stored/printed.ts';
import { findCoveredText } from './covered-text.ts';

/** A page as Pagefind is given it. */
export interface IndexedPage {
  readonly html: string;
  /** The visible characters of the indexed text, by which the finished index is checked. */
  readonly visible: string;
}

const INLINE = new Set(
  [
    'a',
    'abbr',
    'b',
    'bdi',
    'br',
    'cite',
    'code',
    'del',
    'em',
    'i',
    'img',
    'ins',
    'mark',
    'q',
    's',
    'small',
  ].concat(['span', 'strong', 'sub', 'sup', 'time', 'u', 'wbr']),
);

/**
 * Brings a built page to the form in which it is indexed: the text below `data-pagefind-body` made
 * indexable, the end of each block marked, and what was printed kept beside it.
 *
 * @returns `undefined` for a page that search does not cover
 */
export function indexedPage(page: string, simplified: Simplified): IndexedPage | undefined {
  const covered = findCoveredText(page);
  if (!covered) return undefined;
  const tree = fromHtml(covered.html, { fragment: true });
  const edits: Edit[] = [];
  let visible = '';
  let count = 0;
  for (const block of blocksOf(tree)) {
    const printed = block.map(({ value }) => value).join('');
    if (printed.trim() === '') continue;
    const form = indexable(printed, simplified, count);
    edits.push(...form.edits);
    visible += form.text.replace(/[\s⁋⁏]/g, '');
    count = form.visible;
    block.forEach((text, at) => {
      text.value = at === 0 ? form.text + BLOCK_END : '';
    });
  }
  const [body] = tree.children;
  if (edits.length > 0 && body?.type === 'element') body.children.unshift(carrierOf(edits));
  return { html: `<html lang="${covered.lang}"><body>${toHtml(tree)}</body></html>`, visible };
}

function carrierOf(edits: readonly Edit[]): Element {
  const properties = { id: printedId(formatEdits(edits)) };
  return { type: 'element', tagName: CARRIER, properties, children: [] };
}

/** Gathers the texts of each block of a page: what no block's boundary parts. */
function blocksOf(body: Root): Text[][] {
  const blocks: Text[][] = [[]];
  const walk = (node: Element | Root) => {
    node.children.forEach((child, at) => {
      if (child.type === 'text') blocks.at(-1)?.push(child);
      if (child.type !== 'element') return;
      if (child.tagName === 'br') {
        const text: Text = { type: 'text', value: '\n' };
        node.children[at] = text;
        blocks.at(-1)?.push(text);
        return;
      }
      const isBlock = !INLINE.has(child.tagName);
      if (isBlock) blocks.push([]);
      walk(child);
      if (isBlock) blocks.push([]);
    });
  };
  walk(body);
  return blocks;
}
