/** Where the terms of a chain stand, as the index tells it. What a term is part of counts as well. */
import type { Engine, Lookup } from './engine.ts';
import type { Term } from './terms.ts';
import { findWhole } from './whole-numbers.ts';

/** More words than these end in the letters asked for only when the letters are hardly a word. */
export const MOST_LONGER_WORDS = 60;
/** Letters that are all that is asked for are looked up in so many words. */
const MOST_WORDS_ALONE = 500;

/** Looks up every term of a chain. */
export function lookUpAll(terms: readonly Term[], engine: Engine): Promise<Lookup[]> {
  return Promise.all(terms.map((_, at) => lookUpAt(terms, at, engine)));
}

/** Looks up one term of a chain. */
export async function lookUpAt(terms: readonly Term[], at: number, engine: Engine): Promise<Lookup> {
  const term = terms[at];
  if (!term) return new Map();
  const isLast = at === terms.length - 1;
  if (at === 0) return lookUpFirst(term, isLast, engine);
  // A number there may be the beginning of a longer one, `2` of `2.14.1`.
  return isLast && term.kind === 'number' ? engine.placesBeginning(term.text) : lookUp(term, engine);
}

/** Looks a term up: pairs and numbers whole, words and single characters by their beginning. */
function lookUp({ kind, text }: Term, engine: Engine): Promise<Lookup> {
  return kind === 'pair' || kind === 'number' ? engine.placesOf(text) : engine.placesBeginning(text);
}

/**
 * Looks up the first term of a chain, which may be the end of a longer word: `SQL` of `MySQL`, `例` of
 * `条例`.
 */
async function lookUpFirst(term: Term, isAlone: boolean, engine: Engine): Promise<Lookup> {
  const [beginning, longer] = await Promise.all([lookUp(term, engine), longerWords(term, isAlone, engine)]);
  if (term.kind === 'character' && isAlone) {
    const ending = await engine.pagesEndingIn(term.text);
    return new Map([...ending.map((page) => [page, [0]] as const), ...beginning]);
  }
  const words = longer.slice(0, isAlone ? MOST_WORDS_ALONE : MOST_LONGER_WORDS);
  const all = new Map(beginning);
  for (const other of await Promise.all(words.map((word) => engine.placesOf(word)))) {
    for (const [page, places] of other) all.set(page, [...(all.get(page) ?? []), ...places]);
  }
  return all;
}

/** Gives the archive's words of which a term may be the end or, alone, any part. */
export async function longerWords(
  { text, kind }: Term,
  isAlone: boolean,
  engine: Engine,
): Promise<readonly string[]> {
  const isNumber = kind === 'number' && !isAlone;
  if (kind !== 'word' && !isNumber) return [];
  const words = isNumber || /[^\d.,]/.test(text) ? await engine.words() : [];
  // Pagefind knows the parts of 2.14.1 as words of their own, but for single digits.
  const isPart = /^(?:\d|\d+[.,].*)$/.test(text);
  const versions = isPart ? await engine.versionsWith(/^\d+/.exec(text)?.[0] ?? '') : [];
  return [...words, ...versions].filter((word) => {
    return isAlone ? findWhole(word, text, 1) > 0 : word.endsWith(text) && findWhole(word, text, 1) > 0;
  });
}
