import { findCandidates } from './candidates.ts';
import type { Engine } from './engine.ts';
import { termsOf, wordsOf } from './terms.ts';

/**
 * Takes words apart that were written as one: `吉林省供应链投毒` becomes `吉林省` and `供应链投毒`.
 *
 * Of the ways to cut it in two between words, the one that most pages answer; where none does, every
 * word alone.
 *
 * @returns `undefined` when the part is one word
 */
export async function takeApart(part: string, engine: Engine): Promise<readonly string[] | undefined> {
  const words = longerWords(part);
  if (words.length < 2) return undefined;
  const ways = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(''), words.slice(at + 1).join('')]);
  const counts = await Promise.all(
    ways.map(async (way) => (await findCandidates(way.map(termsOf), engine)).length),
  );
  const most = Math.max(...counts);
  return most === 0 ? words : ways[counts.indexOf(most)];
}

/** Gives the words of a part; a single character belongs to the word before it. */
function longerWords(part: string): string[] {
  const words: string[] = [];
  for (const word of wordsOf(part)) {
    if (words.length > 0 && Array.from(word).length === 1) words.push(`${words.pop()}${word}`);
    else words.push(word);
  }
  return words;
}
