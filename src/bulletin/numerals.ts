const DIGITS = '一二三四五六七八九';

/** What a number is written with, in digits or in numerals: the inside of a character class of a pattern. */
export const NUMBER_SIGNS = `\\d〇零${DIGITS}十`;

/** The source of a pattern of a number below a hundred in Chinese numerals. */
export const NUMERAL = `(?:[${DIGITS}]?十[${DIGITS}]?|[${DIGITS}])`;

/** Reads a number below a hundred in Chinese numerals: `九`, `十二`, `五十三`. */
export function readNumeral(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (character: string) => DIGITS.indexOf(character) + 1;
  return (tens === '' ? 10 : 10 * digit(tens)) + (ones === '' ? 0 : digit(ones));
}
