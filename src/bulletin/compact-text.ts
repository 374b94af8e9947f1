import type { Mark } from './emphasis.ts';
import { plainForm } from './plain-forms.ts';

/**
 * A text for matching patterns on: without white space, in plain forms, with the way back.
 *
 * Text taken out of a PDF has spaces round numbers and line breaks inside words (`仿冒投诉事 件`), and
 * reposts print traditional characters, so patterns are matched on a plain copy without white space,
 * and what they matched is quoted from the original.
 */
export interface CompactText {
  readonly text: string;
  /** Gives the original words for a stretch of the compact text, on one line. */
  quote(start: number, end: number): string;
}

/**
 * Takes all white space out of a text and puts its characters in plain form.
 *
 * @param marks - stretches to look past, in order: marks of emphasis that are no words
 */
export function compactText(original: string, marks: readonly Mark[] = []): CompactText {
  const places: number[] = [];
  let text = '';
  let next = 0;
  for (let place = 0; place < original.length; place += 1) {
    while ((marks[next]?.end ?? original.length) <= place) next += 1;
    if (place >= (marks[next]?.start ?? original.length)) continue;
    const character = original.charAt(place);
    if (/[\s\u200b-\u200d\u2060]/.test(character)) continue;
    text += plainForm(character);
    places.push(place);
  }
  return {
    text,
    quote(start, end) {
      const first = places[start];
      const last = places[end - 1];
      return first === undefined || last === undefined
        ? ''
        : original.slice(first, last + 1).replace(/\s*[\r\n]\s*/g, '');
    },
  };
}
