import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readBuiltSite } from '#checks/built-site.ts';

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
export const pagesToRead = pages.filter(([address]) => built.pages.get(address)?.redirect === undefined);

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
