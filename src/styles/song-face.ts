/**
 * The Song face is cut to the characters of the archive's own headings. A heading that has another is set
 * wholly in the reader's own face: two faces in one line, one of them with a false bold, are a blot.
 */
import characters from '#styles/archive-song.txt?raw';

const cut = new Set(characters);

/** Gives the class of a heading for its words; none when the Song face has all their letters and numerals. */
export function faceOf(words: string): 'own-face' | undefined {
  const isSet = [...words].every((character) => cut.has(character) || !/[\p{L}\p{N}]/u.test(character));
  return isSet ? undefined : 'own-face';
}
