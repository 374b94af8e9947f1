import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Gives the class that a heading has for its words, or nothing. */
export type HeadingClass = (words: string) => string | undefined;

/** Gives the headings of sections, and of their parts, the class that their words ask for. */
export function rehypeHeadingClass(headingClass: HeadingClass = () => undefined) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'h2' && node.tagName !== 'h3') return;
      const className = headingClass(textOf(node));
      // In an object of its own: the former one is the tree's that later renderings start from.
      if (className !== undefined) node.properties = { ...node.properties, className: [className] };
    });
  };
}
