const NUMERALS = '一二三四五六七八九';

/** Reads a number below a hundred in Chinese numerals: `九`, `十二`, `五十三`. */
export function readNumeral(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (character: string) => NUMERALS.indexOf(character) + 1;
  return (tens === '' ? 10 : 10 * digit(tens)) + (ones === '' ? 0 : digit(ones));
}
