import type { Simplified } from './indexable.ts';

/** Reads a table of pairs, each a traditional character and its simplified form: `後后門门`. */
export function parsePairs(pairs: string): Simplified {
  const simplified = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) simplified.set(pairs.charAt(at), pairs.charAt(at + 1));
  return simplified;
}
