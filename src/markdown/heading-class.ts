import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { elementsIn } from './elements.ts';

/** Gives the class that a heading has for its words, or nothing. */
export type HeadingClass = (words: string) => string | undefined;

/** Gives the headings of sections, and of their parts, the class that their words ask for. */
export function rehypeHeadingClass(headingClass: HeadingClass = () => undefined) {
  return (tree: Root): void => {
    for (const node of elementsIn(tree)) {
      if (node.tagName !== 'h2' && node.tagName !== 'h3') continue;
      const className = headingClass(textOf(node));
      // In an object of its own: the former one is the tree's that later renderings start from.
      if (className !== undefined) node.properties = { ...node.properties, className: [className] };
    }
  };
}
