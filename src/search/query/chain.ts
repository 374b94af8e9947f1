import type { Term } from './terms.ts';

/** Places of a term on one page, by the number of the word. */
export type Places = readonly number[];

/**
 * Finds where a chain of terms begins on one page: each term follows the one before it at a distance
 * that the words allow.
 *
 * @param places - the places of each term, in the order of the terms
 * @returns the places of the first term from which the chain runs to its end; none when there is none
 */
export function findChains(terms: readonly Term[], places: readonly Places[]): Places {
  let starts = new Map((places[0] ?? []).map((place) => [place, place]));
  for (let step = 1; step < terms.length && starts.size > 0; step += 1) {
    const [least, most] = terms[step]?.after ?? [0, 0];
    const reached = new Map<number, number>();
    for (const place of places[step] ?? []) {
      for (let back = least; back <= most; back += 1) {
        const start = starts.get(place - back);
        if (start === undefined) continue;
        reached.set(place, start);
        break;
      }
    }
    starts = reached;
  }
  return [...new Set(starts.values())];
}
