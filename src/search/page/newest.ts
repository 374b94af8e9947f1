/** The answer of the newest issues alone, which a reader of a large archive has long before that of all. */
import { parseQuery } from '../query/query.ts';
import { searchPart } from '../query/search.ts';
import type { Found } from './beside.ts';
import type { PagefindEngine } from './pagefind-engine.ts';

/** The issues that were searched so far. */
export interface SoFar {
  /** How many they are. */
  readonly issues: number;
  /** All issues of this year and of later ones are among them. */
  readonly year: string;
}

/** An answer of the newest issues, and the engine over them: another loads more before it reads a text. */
export interface FoundSoFar extends Found {
  readonly soFar: SoFar;
  readonly engine: PagefindEngine;
}

/** Searches the newest issues. Gives `undefined` where they are not apart, or have nothing. */
export async function searchNewest(words: string, engine: PagefindEngine): Promise<FoundSoFar | undefined> {
  const newest = await engine.newest();
  const answer = newest && (await searchPart(parseQuery(words), newest));
  if (!answer) return undefined;
  const [{ entries }, { length: issues }] = await Promise.all([newest.catalogue(), newest.lengths()]);
  const soFar = { issues, year: entries[issues - 1]?.path.slice(0, 4) ?? '' };
  return { answer, soFar, engine: newest };
}
