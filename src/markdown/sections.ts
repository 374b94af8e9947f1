import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { elementsIn } from './elements.ts';

/** A section of a text, as a table of contents names it. */
export interface Section {
  readonly id: string;
  readonly words: string;
}

/**
 * Makes every section of an issue addressable: headings are of level 2 or deeper, since the page's own
 * title is of level 1, and carry an `id` made of their words, numbered where one recurs.
 */
export function rehypeSections() {
  return (tree: Root): void => {
    const counts = new Map<string, number>();
    for (const node of elementsIn(tree)) {
      if (!/^h[1-6]$/.test(node.tagName)) continue;
      if (node.tagName === 'h1') node.tagName = 'h2';
      const id = anchorOf(textOf(node));
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      node.properties['id'] = count === 1 ? id : `${id}-${count}`;
    }
  };
}

/** Lists the sections of a tree whose headings have their `id`; one without words is left out. */
export function sectionsIn(tree: Root): Section[] {
  return elementsIn(tree)
    .filter(({ tagName }) => tagName === 'h2')
    .map((heading) => ({ id: String(heading.properties['id']), words: textOf(heading) }))
    .filter(({ words }) => words.trim() !== '');
}

/**
 * Gives the anchor for a heading: its letters and digits.
 *
 * A heading in Latin letters alone is prefixed, so that no captured word becomes a name that scripts
 * can see on the page (`id="location"`).
 */
export function anchorOf(heading: string): string {
  const letters = heading.replace(/[^\p{L}\p{N}]/gu, '');
  return /\P{ASCII}/u.test(letters) ? letters : `section-${letters}`;
}
