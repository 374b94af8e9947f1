import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readBuiltSite, redirectOf, selectAll } from '#checks/built-site.ts';

export const DIST = join(import.meta.dirname, '../../dist');

if (!existsSync(DIST)) throw new Error('There is no dist/ to test. Run `npm run build` first.');

const built = await readBuiltSite(DIST, '/');

export const site = {
  search: built.search,
  pages: new Map([...built.pages.keys()].map((address) => [address, fromHtml(readPage(address))])),
};

/** Every page by its address, the page for what is not found included: `/404.html`. */
export const pages: readonly (readonly [string, Root])[] = [...site.pages];

/** Those of them that are there to be read, and do not only lead on to another. */
export const pagesToRead = pages.filter(([, page]) => redirectOf(page) === undefined);

function readPage(address: string): string {
  return readFileSync(join(DIST, address.replace(/\/$/, '/index.html')), 'utf8');
}

/** Lists, for every page, what a rule finds wrong on it, as `address: fault`. */
export function faultsOf(
  find: (page: Root, address: string) => readonly string[],
  among: typeof pages = pages,
): string[] {
  return among.flatMap(([address, page]) => find(page, address).map((fault) => `${address}: ${fault}`));
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
