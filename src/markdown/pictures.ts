import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';

/**
 * Puts an honest placeholder where the bulletin prints a picture that the archive does not hold: its
 * number, the words its source gives for it, and a link to where it lies. Nothing is fetched from
 * another host.
 */
export function rehypePictures() {
  return (tree: Root): void => {
    const numbers = new Map<Element, number>();
    visit(tree, 'element', (node) => {
      if (isPicture(node)) numbers.set(node, numbers.size + 1);
    });
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || !parent || node.tagName !== 'p') return;
      if (!node.children.some(isPicture)) return;
      const blocks = blocksOf(node, (picture) => placeholder(picture, numbers.get(picture)));
      parent.children.splice(index, 1, ...blocks);
      return index + blocks.length;
    });
    // What is left stands within other elements, where a figure cannot: headings, links, list items.
    visitParents(tree, 'element', (node, ancestors) => {
      if (node.tagName !== 'img') return;
      const inLink = ancestors.some((ancestor) => 'tagName' in ancestor && ancestor.tagName === 'a');
      const { place, words, link } = captionOf(node, numbers.get(node));
      const siblings = ancestors.at(-1)?.children ?? [];
      siblings.splice(siblings.indexOf(node), 1, h('span.picture', [place, ' ', words, inLink ? '' : link]));
    });
  };
}

/** Cuts a paragraph at its pictures, since a figure cannot stand inside one. */
function blocksOf(paragraph: Element, figureOf: (picture: Element) => Element): Element[] {
  const blocks: Element[] = [];
  let words: ElementContent[] = [];
  const closeParagraph = () => {
    if (words.some(isVisible)) blocks.push(h('p', words));
    words = [];
  };
  for (const child of paragraph.children) {
    if (isPicture(child)) {
      closeParagraph();
      blocks.push(figureOf(child));
    } else {
      words.push(child);
    }
  }
  closeParagraph();
  return blocks;
}

function placeholder(picture: Element, number: number | undefined): Element {
  const { place, words, link } = captionOf(picture, number);
  return h('figure.picture', { dataPagefindIgnore: '' }, [h('figcaption', [place, ' ', words, link])]);
}

function captionOf(picture: Element, number: number | undefined) {
  const address = String(picture.properties['src'] ?? '');
  const alternative = String(picture.properties['alt'] ?? '').trim();
  return {
    place: h('span.picture-number', `图 ${number}`),
    words:
      alternative === ''
        ? '原刊此处有图，未附文字说明，本档案亦未收存。'
        : `${alternative}（本档案未收存此图。）`,
    link: address === '' ? '' : h('a', { href: address }, '往原址看图'),
  };
}

function isPicture(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function isVisible(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.tagName !== 'br';
}
