import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Lists the elements below a node that a test picks. */
export function selectAll(root: Nodes, picks: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (picks(element)) found.push(element);
  });
  return found;
}

/** Lists the elements of a page by name, and by attribute where one is asked for. */
export function elements(page: Root, tagName: string, property?: string, value?: string): Element[] {
  return selectAll(page, (element) => {
    if (element.tagName !== tagName) return false;
    const found = property === undefined ? undefined : [element.properties[property]].flat();
    return found === undefined || (value === undefined ? found[0] !== undefined : found.includes(value));
  });
}

/** Gives an attribute of an element as text. */
export function attribute(element: Element | undefined, property: string): string {
  return String([element?.properties[property] ?? ''].flat().join(' '));
}
