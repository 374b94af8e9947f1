/** Reads the text of an issue out of its page: what search knows of it, block by block. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as wordsOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { type SiteFile, textOf } from '#cache/site-files.ts';
import { findCoveredText } from '#search/build/covered-text.ts';
import type { Block, CarriedText } from '../single-file/carried-text.ts';

const KINDS: Readonly<Record<string, Block[0]>> = {
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
  p: 'p',
  li: 'li',
  tr: 'tr',
  pre: 'pre',
  dt: 'p',
  dd: 'p',
  figcaption: 'p',
};

/** Gives the text of an issue's page, or `undefined` for any other page. */
export function readPageText(page: SiteFile): CarriedText | undefined {
  const path = /^issues\/(.+)\/index\.html$/.exec(page.path)?.[1];
  const covered = path === undefined ? undefined : findCoveredText(textOf(page));
  if (path === undefined || covered === undefined) return undefined;
  let title = '';
  const blocks: Block[] = [];
  visit(fromHtml(covered.html, { fragment: true }), 'element', (element) => {
    if (element.tagName === 'h1') {
      title = wordsIn(element);
      return SKIP;
    }
    const kind = KINDS[element.tagName];
    if (kind === undefined || element.children.some(holdsBlock)) return undefined;
    const words = kind === 'pre' ? wordsOf(element) : wordsIn(element);
    if (words !== '') blocks.push([kind, words]);
    return SKIP;
  });
  return { path, title, blocks };
}

/** A row is one block, whatever its cells hold. */
function holdsBlock(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return (KINDS[node.tagName] ?? 'tr') !== 'tr' || node.children.some(holdsBlock);
}

function wordsIn(element: Element): string {
  const cells = element.children.filter((node) => node.type === 'element' && /^t[dh]$/.test(node.tagName));
  const words = cells.length > 0 ? cells.map((cell) => wordsOf(cell)).join('　') : wordsOf(element);
  return words.replace(/\s+/g, ' ').trim();
}
