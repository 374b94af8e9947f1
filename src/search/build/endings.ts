import type { IndexedText } from './pagefind-index.ts';

/** Pages by a character that stands on them and begins no term of theirs. */
export type Endings = ReadonlyMap<string, readonly number[]>;

const HAN = /^\p{Script=Han}$/u;

/**
 * Finds for each Chinese character the pages on which it only ends words: `例` on a page with `条例。`
 * alone. Pagefind looks words up by their beginnings and would not find it there.
 *
 * @returns the pages by their places among the texts
 */
export function findEndings(texts: readonly IndexedText[]): Endings {
  const endings = new Map<string, number[]>();
  texts.forEach(({ content }, place) => {
    for (const character of onlyEnding(content)) {
      endings.set(character, [...(endings.get(character) ?? []), place]);
    }
  });
  return new Map([...endings].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Gives the Chinese characters that begin no word and no pair of a text cut by zero-width spaces. */
function onlyEnding(content: string): Set<string> {
  const begins = new Set<string>();
  const ends = new Set<string>();
  const characters = Array.from(content);
  characters.forEach((character, at) => {
    if (!HAN.test(character)) return;
    const isWord = isCut(characters[at - 1]) && isCut(characters[at + 1]);
    const next = characters[at + 1] === '\u200b' ? characters[at + 2] : characters[at + 1];
    (isWord || HAN.test(next ?? '') ? begins : ends).add(character);
  });
  return ends.difference(begins);
}

function isCut(character: string | undefined): boolean {
  return character === undefined || /[\s\u200b]/.test(character);
}
