import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { Wording } from '#wording/wording.ts';
import * as chinese from '#wording/zh/pictures.ts';
import { elementsIn } from './elements.ts';

/** What the archive says beside a picture. */
export type PictureWords = Wording['pictures'];

/** The archive's own copy of a picture. */
export interface LocalPicture {
  /** Address on this site. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** The same picture in a form that not every browser knows, with its media type. */
  readonly sources?: readonly { readonly src: string; readonly type: string }[];
  /** What the picture shows, as the archive describes it; absent until someone does. */
  readonly description: string | undefined;
}

/** Gives the archive's copy of the picture at an outside address, or nothing when it keeps none. */
export type FindPicture = (address: string) => LocalPicture | undefined;

/**
 * Shows the archive's copy of a picture that the bulletin prints. Where there is none it puts an honest
 * placeholder: the picture's number, the words its source gives for it, and a link to where it lies.
 * Nothing is fetched from another host.
 */
export function rehypePictures(findPicture: FindPicture = () => undefined, say: PictureWords = chinese) {
  const figureOf = (picture: Element, number: number | undefined): Element => {
    const local = findPicture(String(picture.properties['src'] ?? ''));
    return local ? copyOf(picture, local, number, say) : placeholder(picture, number, say);
  };
  const inlineOf = (picture: Element, number: number, isLinked: boolean): Element => {
    const local = findPicture(String(picture.properties['src'] ?? ''));
    if (local) return showPicture(picture, local, number, say);
    const { place, words, link } = captionOf(picture, number, say);
    return h('span.picture', { lang: say.language }, [place, ' ', ...words, isLinked ? '' : link]);
  };
  return (tree: Root): void => {
    const numbers = new Map(
      elementsIn(tree)
        .filter(isPicture)
        .map((picture, at) => [picture, at + 1]),
    );
    if (numbers.size === 0) return;
    replaceChildren(tree, (child) => {
      if (child.type !== 'element' || child.tagName !== 'p' || !child.children.some(isPicture))
        return [child];
      return blocksOf(child, (picture) => figureOf(picture, numbers.get(picture)));
    });
    // What is left stands within other elements, where a figure cannot: headings, links, list items.
    const links = elementsIn(tree).filter(({ tagName }) => tagName === 'a');
    const linked = new Set<Parents>(links.flatMap((link) => [link, ...elementsIn(link)]));
    replaceChildren(tree, (child, parent) => {
      const number = isPicture(child) ? numbers.get(child) : undefined;
      return isPicture(child) && number !== undefined
        ? [inlineOf(child, number, linked.has(parent))]
        : [child];
    });
  };
}

type Child = ElementContent | RootContent;

/** Puts others in the place of the children of a node and of all elements below it. */
function replaceChildren(node: Parents, othersFor: (child: Child, parent: Parents) => Child[]): void {
  for (const parent of [node, ...elementsIn(node)]) {
    const others = parent.children.flatMap((child) => othersFor(child, parent));
    parent.children = others as typeof parent.children;
  }
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

/**
 * A picture with its caption. The caption says whose words it has: those of the source stand by
 * themselves, and the archive's are marked. Only a caption with a description is for search.
 */
function copyOf(
  picture: Element,
  local: LocalPicture,
  number: number | undefined,
  say: PictureWords,
): Element {
  const { description } = local;
  const printed = String(picture.properties['alt'] ?? '').trim();
  const words = description ?? printed;
  const caption = [
    h('span.picture-number', say.number(number)),
    ...(printed === '' ? [] : [' ', ...inChinese(printed, say)]),
    ...(description === undefined ? [] : [' ', h('span', [...inChinese(description, say), say.ours])]),
    ...(words === '' ? [` ${say.undescribed}`] : []),
  ];
  return h('figure.picture.picture-kept', words === '' ? { dataPagefindIgnore: '' } : {}, [
    showPicture(picture, local, number, say),
    h('figcaption', { lang: say.language }, caption),
  ]);
}

function showPicture(
  picture: Element,
  local: LocalPicture,
  number: number | undefined,
  say: PictureWords,
): Element {
  const { src, width, height, sources = [], description } = local;
  const words = description ?? String(picture.properties['alt'] ?? '').trim();
  // A description is in Chinese, whatever the language round it; what stands for one is not.
  const alt = words === '' ? say.alternative(number, say.undescribed) : chinese.alternative(number, words);
  const lang = words === '' ? say.language : undefined;
  return h('picture', [
    ...sources.map(({ src: srcSet, type }) => h('source', { srcSet, type })),
    h('img', { lang, src, alt, width, height, loading: 'lazy', decoding: 'async' }),
  ]);
}

function placeholder(picture: Element, number: number | undefined, say: PictureWords): Element {
  const { place, words, link } = captionOf(picture, number, say);
  return h('figure.picture', { dataPagefindIgnore: '' }, [
    h('figcaption', { lang: say.language }, [place, ' ', ...words, link]),
  ]);
}

function captionOf(picture: Element, number: number | undefined, say: PictureWords) {
  const address = String(picture.properties['src'] ?? '');
  const alternative = String(picture.properties['alt'] ?? '').trim();
  return {
    place: h('span.picture-number', say.number(number)),
    words: alternative === '' ? [say.missing] : [...inChinese(alternative, say), say.notKept],
    link: leadsOn(address)
      ? h('a', { href: address }, say.original)
      : address === ''
        ? ''
        : h('code', address),
  };
}

/** Says whether an address leads to a picture from here: one within the source's own host does not. */
function leadsOn(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Words in Chinese, marked as such within words of another language. */
function inChinese(words: string, { language }: PictureWords): (string | Element)[] {
  return language === undefined ? [words] : [h('span', { lang: 'zh-CN' }, words)];
}

function isPicture(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function isVisible(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.tagName !== 'br';
}
