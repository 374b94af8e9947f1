/**
 * The Song face is cut to the characters of the archive's own headings. A heading of a text that has another
 * is set wholly in the reader's own face: two faces in one line, one of them with a false bold, are a blot.
 */
import characters from '#styles/archive-song.txt?raw';

const cut = new Set(characters);

/** Says whether the Song face has every letter and numeral of some words. */
export function hasSongFace(words: string): boolean {
  return [...words].every((character) => cut.has(character) || !/[\p{L}\p{N}]/u.test(character));
}

/** Gives the class of a heading for its words; none when the Song face has them all. */
export function faceOf(words: string): 'own-face' | undefined {
  return hasSongFace(words) ? undefined : 'own-face';
}

/** Marks those headings of a rendered text which the Song face cannot set. */
export function markHeadings(html: string): string {
  return html.replace(/<(h[23])((?: id="[^"]*")?)>([\s\S]*?)<\/\1>/g, (heading, name, id, inner: string) => {
    const words = inner.replace(/<[^>]*>|&#?\w+;/g, '');
    return hasSongFace(words) ? heading : `<${name}${id} class="own-face">${inner}</${name}>`;
  });
}
