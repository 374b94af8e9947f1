import { findCandidates } from './candidates.ts';
import type { Engine } from './engine.ts';
import { cutsOf, measuredWordsOf } from './measured-words.ts';
import { withoutEdges } from './query.ts';
import { termsOf } from './terms.ts';

/** Longer queries are sentences, not two words. */
const LONGEST = 16;

/**
 * Takes words apart that were written as one: `吉林省供应链投毒` becomes `吉林省` and `供应链投毒`.
 *
 * Of all ways to cut it in two, the one that most pages answer, for no dictionary knows where a name ends; where none
 * does, every word alone.
 *
 * @returns `undefined` when the part is one word
 */
export async function takeApart(part: string, engine: Engine): Promise<readonly string[] | undefined> {
  const words = longerWords(part);
  if (words.length < 2) return undefined;
  const cuts = Array.from(part).length > LONGEST ? [] : cutsOf(part);
  const ways = cuts
    .map((at) => [part.slice(0, at), part.slice(at)].map(withoutEdges))
    .filter((way) => way.every((words) => isWord(words)));
  const counts = await Promise.all(
    ways.map(async (way) => (await findCandidates(way.map(termsOf), engine)).length),
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? words : ways[counts.indexOf(most)];
}

/** One character alone would be found nearly everywhere. */
function isWord(words: string): boolean {
  return Array.from(words).length > 1;
}

/** Gives the words of a part; a single character belongs to the word before it. */
function longerWords(part: string): string[] {
  const words: string[] = [];
  for (const word of measuredWordsOf(part)) {
    if (words.length > 0 && Array.from(word).length === 1) words.push(`${words.pop()}${word}`);
    else words.push(word);
  }
  return words;
}
