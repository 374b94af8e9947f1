import { readNumeral } from '#bulletin/numerals.ts';

const DIGITS = '〇一二三四五六七八九';
const NUMERAL = /(?<=[年第月])(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?(?=[月日号期])/gu;
const YEAR = /(?<![〇○零一二三四五六七八九])[〇○零一二三四五六七八九]{4}(?=年)/gu;

/** Writes the numbers of a Chinese date or issue in digits: `二〇二四年第九期` becomes `2024年第9期`. */
export function westernNumbers(text: string): string {
  const digit = (numeral: string) => DIGITS.indexOf(numeral);
  return text
    .replace(YEAR, (year) => Array.from(year.replace(/[零○]/g, '〇'), digit).join(''))
    .replace(NUMERAL, (whole) => (whole === '' ? '' : String(readNumeral(whole))));
}
