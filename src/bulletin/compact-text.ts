/**
 * A text without its white space, and the way back.
 *
 * Text taken out of a PDF has spaces round numbers and line breaks inside words (`仿冒投诉事 件`), so
 * patterns are matched on a copy without them, and what they matched is quoted from the original.
 */
export interface CompactText {
  readonly text: string;
  /** Gives the original words for a stretch of the compact text. */
  quote(start: number, end: number): string;
}

/** Takes all white space out of a text. */
export function compactText(original: string): CompactText {
  const places: number[] = [];
  let text = '';
  for (let place = 0; place < original.length; place += 1) {
    const character = original.charAt(place);
    if (/\s/.test(character)) continue;
    text += character;
    places.push(place);
  }
  return {
    text,
    quote(start, end) {
      const first = places[start];
      const last = places[end - 1];
      return first === undefined || last === undefined ? '' : original.slice(first, last + 1);
    },
  };
}
