/** What words are cut into before they become terms of the index: characters, numbers, words, marks. */
import { indexable } from './indexable.ts';

export interface Unit {
  readonly text: string;
  readonly kind: 'han' | 'number' | 'word' | 'mark';
}

const HAN = /^\p{Script=Han}$/u;
/** Cuts Chinese by the browser's dictionary. */
export const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A word or a number by a rule of our own, for what two programs make of `node.js` differs: letters and digits
 * on end, and the dots and commas within a number. What else could join is parted by `indexable.ts`.
 */
export const TOKEN =
  /((?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{Nd}_]\p{M}*|(?<=\d)[.,](?=\d))+)/u;

/** Cuts words, in the form in which they are indexed, into units. */
export function unitsOf(words: string): Unit[] {
  const text = indexable(words).text.toLowerCase();
  // Each second piece is a token.
  return text.split(TOKEN).flatMap((piece, at) => (at % 2 === 1 ? [tokenUnit(piece)] : otherUnits(piece)));
}

function tokenUnit(text: string): Unit {
  if (!/[\p{L}\p{Nd}]/u.test(text)) return { text, kind: 'mark' };
  return { text, kind: /^[\d,]+$/.test(text) ? 'number' : 'word' };
}

/** Cuts Chinese and marks; other letters that no white space parts are left to the dictionary. */
function otherUnits(text: string): Unit[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }): Unit[] => {
    const trimmed = segment.trim();
    if (trimmed === '') return [];
    const characters = Array.from(trimmed);
    if (characters.every((character) => HAN.test(character))) {
      return characters.map((character) => ({ text: character, kind: 'han' }));
    }
    return [{ text: trimmed, kind: isWordLike ? 'word' : 'mark' }];
  });
}
