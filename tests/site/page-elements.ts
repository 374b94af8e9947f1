import type { Element, Root } from 'hast';
import { selectAll } from '#checks/built-site.ts';

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
