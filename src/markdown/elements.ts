import type { Element, Parents } from 'hast';

/**
 * Lists the elements below a node in the order of the text. A walk by `unist-util-visit` names every node it
 * comes to for the traces of errors, which took half the time of rendering a text.
 */
export function elementsIn(node: Parents, found: Element[] = []): Element[] {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    found.push(child);
    elementsIn(child, found);
  }
  return found;
}
