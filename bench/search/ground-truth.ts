/**
 * What truly stands in a bulletin, worked out without the search under test: the text as one string,
 * compatibility forms and traditional characters folded, white space beside Chinese taken out; and a
 * query stands where it is found without cutting a number.
 */
import * as OpenCC from 'opencc-js/t2cn';
import type { Bulletin } from './corpus.ts';

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
const CHINESE = '[\\p{Script=Han}\\u3000-\\u303f，。；：！？（）]';
const BESIDE = new RegExp(`(?<=${CHINESE})\\s+|\\s+(?=${CHINESE})`, 'gu');

/** Gives the text in which queries are looked for. */
export function plainText(text: string): string {
  return toSimplified(text.replace(BESIDE, '').replace(/\s+/gu, ' ').normalize('NFKC')).toLowerCase();
}

/** Gives the whole text of a bulletin as `plainText`. */
export function plainBulletin({ title, sections }: Bulletin): string {
  return plainText(
    [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join('\n'),
  );
}

// Thousands and decimals are one number; 2.14.1 and 2024.02.26 are several.
const NUMBER = /\d+(?:\.\d+){2,}|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/g;

/** Says whether a query stands in a plain text without cutting a number. */
export function stands(text: string, query: string): boolean {
  const wanted = plainText(query);
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    if (!isCut(text, start, false) && !isCut(text, start + wanted.length, true)) return true;
  }
  return false;
}

/** Says whether a number of the text runs across a place; a decimal may be left off, not a whole part. */
function isCut(text: string, place: number, isEnd: boolean): boolean {
  const from = Math.max(0, place - 40);
  for (const match of text.slice(from, place + 40).matchAll(NUMBER)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (place <= start || place >= end) continue;
    if (/\d/.test(text.charAt(place - 1)) && /\d/.test(text.charAt(place))) return true;
    const isSeveral = match[0].split('.').length > 2;
    const isLeftOff = isEnd && (text.startsWith('.', place) || /[.,]/.test(text.charAt(place - 1)));
    if (!isSeveral && !isLeftOff) return true;
  }
  return false;
}
