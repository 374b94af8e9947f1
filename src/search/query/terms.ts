/**
 * A part of a query as a chain of index terms.
 *
 * Pagefind's index holds, for Chinese, every word it cut and every pair of neighbouring characters,
 * each with the place of the word that its first character belongs to. Whatever the cut, a stretch of
 * Chinese is therefore found by its overlapping pairs, and the places of the pairs must follow one
 * another: each next one in the same word or the next. Words in other letters and numbers are terms as
 * they are; punctuation is no term but takes a place.
 */
import { type Unit, unitsOf } from './units.ts';

export interface Term {
  readonly text: string;
  readonly kind: 'pair' | 'character' | 'number' | 'word';
  /** How many places after the term before it this one may stand, at least and at most. */
  readonly after: Distance;
  /** May be missing from the index where the words stand: a last character of a longer stretch. */
  readonly optional: boolean;
}

/** At least and at most so many places on. */
export type Distance = readonly [least: number, most: number];

/** From so many characters on a stretch is told by fewer pairs. */
const LONG = 6;
/** Gives the chain of terms for the words of one part; it is empty for punctuation alone. */
export function termsOf(words: string): Term[] {
  const units = unitsOf(words);
  const terms: Term[] = [];
  let last = 0;
  const add = (at: number, term: Pick<Term, 'text' | 'kind'>, optional = false) => {
    terms.push({ ...term, optional, after: terms.length === 0 ? [0, 0] : distance(units, last, at) });
    last = at;
  };
  units.forEach((unit, at) => {
    const next = units[at + 1];
    if (unit.kind === 'number' || unit.kind === 'word') add(at, { text: unit.text, kind: unit.kind });
    if (unit.kind !== 'han') return;
    if (next?.kind === 'han' && isAsked(units, at)) add(at, { text: unit.text + next.text, kind: 'pair' });
    else if (next?.kind === 'han') return;
    // Of 2024年3月7日 one character is enough beside the numbers; a common one costs much to look up.
    else if (units[at - 1]?.kind !== 'han' && !hasCharacter(terms)) {
      add(at, { text: unit.text, kind: 'character' }, at === 0 && units.length > 1);
    }
  });
  // Alone, it is what is looked for.
  return terms.length === 1 ? terms.map((term) => ({ ...term, optional: false })) : terms;
}

/** Of a pair that is all there is, the second character begins the next block. */
function lastCharacter({ text }: Term): Term[] {
  const last = Array.from(text).at(-1) ?? text;
  return [{ text: last, kind: 'character', after: [0, 0], optional: false }];
}

/**
 * Says whether the places of its terms tell for sure where a part stands: of Chinese alone and of one word
 * without digits they do. Marks are not looked up, and a number may go on.
 */
export function isTold(words: string): boolean {
  const units = unitsOf(words);
  if (units.length === 1 && /^[a-z]+$/.test(units[0]?.text ?? '')) return true;
  return units.length > 0 && units.every(({ kind }) => kind === 'han');
}

/** In a long stretch every second pair is enough, and the last: each costs a part of the index. */
function isAsked(units: readonly Unit[], at: number): boolean {
  let start = at;
  while (units[start - 1]?.kind === 'han') start -= 1;
  let end = at;
  while (units[end + 1]?.kind === 'han') end += 1;
  const isLong = end - start + 1 > LONG;
  return !isLong || (at - start) % 2 === 0 || at + 1 === end;
}

/** Says whether a chain of numbers already holds a character between them. */
function hasCharacter(terms: readonly Term[]): boolean {
  const isNumbered = terms.some(({ kind }) => kind === 'number');
  return isNumbered && terms.some(({ kind, optional }) => kind === 'character' && !optional);
}

/**
 * Leaves one pair out of a chain: where a block of text ends between its two characters, the index has
 * no such pair.
 */
export function withoutPair(terms: readonly Term[], place: number): Term[] {
  const left = terms[place];
  const next = terms[place + 1];
  if (!left) return [];
  if (!next) return place > 0 ? terms.slice(0, place) : lastCharacter(left);
  const after: Distance = [left.after[0] + next.after[0], left.after[1] + next.after[1] + 1];
  return [...terms.slice(0, place), { ...next, after }, ...terms.slice(place + 2)];
}

/**
 * Between two Chinese characters there may be a boundary of words or none. All else takes one place,
 * and one more where a block of text ends.
 */
function distance(units: readonly Unit[], from: number, to: number): Distance {
  let [least, most] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const isInside = units[at]?.kind === 'han' && units[at + 1]?.kind === 'han';
    least += isInside ? 0 : 1;
    most += isInside ? 1 : 2;
  }
  return [least, most];
}
