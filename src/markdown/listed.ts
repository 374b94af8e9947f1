import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { elementsIn } from './elements.ts';

/**
 * Marks the paragraphs that the bulletin sets as items of a list, one a paragraph behind a ●: their mark
 * hangs. Lines that break within a paragraph are set as they stand.
 */
export function rehypeListed() {
  return (tree: Root): void => {
    for (const node of elementsIn(tree)) {
      if (node.tagName !== 'p' || !/^\s*[●■◆•]/.test(textOf(node))) continue;
      const breaks = node.children.some((child) => child.type === 'element' && child.tagName === 'br');
      if (!breaks) node.properties['className'] = ['listed'];
    }
  };
}
