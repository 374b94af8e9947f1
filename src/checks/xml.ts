/** Elements of XML documents, and the text in them. */
import { visit } from 'unist-util-visit';
import type { Element, Root } from 'xast';

/** Finds all elements of a name. */
export function findAll(root: Root | Element, name: string): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

/** Gives the text of an element itself. */
export function textIn(element: Element | undefined): string {
  const parts = element?.children.map((child) => ('value' in child ? child.value : '')) ?? [];
  return parts.join('').trim();
}
