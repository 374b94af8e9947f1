/** The path that a built site lies under: `/`, `/repo/`. What is checked knows addresses from the site's root. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementsOf } from '#html/elements.ts';

/** Gives the path a built site will lie under, as its front page leads home; nothing when it does not say. */
export async function readBase(folder: string): Promise<string | undefined> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  const home = elementsOf(page).find(({ attributes }) => attributes['rel']?.split(/\s+/).includes('home'));
  return home?.attributes['href'];
}

/** Gives the path of an address from the root of the site. */
export function pathOf(address: string, base: string): string {
  const path = decodeURI(new URL(address, 'http://site.invalid').pathname);
  return path.startsWith(base) ? `/${path.slice(base.length)}` : path;
}
