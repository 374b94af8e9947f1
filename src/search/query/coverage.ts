import type { Engine, PageId } from './engine.ts';
import { termsOf } from './terms.ts';

/** How much of a query stands on a page: from 0 to 1, rare terms weighing more than common ones. */
export type Coverage = ReadonlyMap<PageId, number>;

/**
 * Measures which pages hold how much of some words, wherever on the page.
 *
 * A pair of characters that stands nowhere in the archive counts as missing, and its first character
 * is looked for instead.
 */
export async function coverageOf(parts: readonly string[], engine: Engine): Promise<Coverage> {
  const texts = [...new Set(parts.flatMap((part) => termsOf(part).map(({ text }) => text)))];
  const count = (await engine.lengths()).length;
  const pagesOf = await Promise.all(texts.map((text) => engine.placesOf(text)));
  const missing = texts.filter((_, at) => pagesOf[at]?.size === 0);
  const unknown = [...new Set(missing.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []))];
  const characters = await Promise.all(unknown.map((text) => engine.placesBeginning(text)));
  const covered = new Map<PageId, number>();
  let whole = 0;
  for (const pages of [...pagesOf, ...characters]) {
    // A term that stands nowhere weighs as much as one that stands on one page.
    const weight = Math.log(1 + count / Math.max(1, pages.size));
    whole += weight;
    for (const page of pages.keys()) covered.set(page, (covered.get(page) ?? 0) + weight);
  }
  return new Map([...covered].map(([page, weight]) => [page, weight / whole]));
}

/** Gives the pages with the most, best first. */
export function bestCovered(coverage: Coverage, most: number): PageId[] {
  return [...coverage]
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, most)
    .map(([page]) => page);
}
