import { NUMBER_SIGNS } from '#bulletin/numerals.ts';
import { isLikePeriod, parsePeriod } from '#bulletin/period.ts';
import { plainText } from '#bulletin/plain-forms.ts';

/** What a line under a bare title says of the issue: `2018年第14期（总第600期）`, `4月2日-4月8日`, `2018 年`. */
export interface Masthead {
  /** The number in plain form, with its year where the line prints it: `2018年第14期`, `第14期`. */
  readonly number?: string;
  /** A year by itself: `2018 年`. */
  readonly year?: string;
  /** The period as printed, without brackets; whether it can be read is another matter. */
  readonly period?: string;
}

const TOTAL = /[([【〔]?\s*总第?\s*\d+\s*期\s*[)\]】〕]?/;
const NUMBER = /(?:\d{4}\s*年\s*)?第\s*\d{1,3}\s*期/;
const YEAR = /^\d{4}\s*年$/;
const PERIOD_ALONE = new RegExp(`^[${NUMBER_SIGNS}年月日.\\-–—~～至到/\\s]{5,40}$`);
const AROUND = /^[\s([【〔,·|]+|[\s)\]】〕,·|]+$/g;

/**
 * Reads a line that says nothing but number, year or period.
 *
 * @returns what it says, or `undefined` for a line of other words
 */
export function readMasthead(words: string): Masthead | undefined {
  const plain = plainText(words);
  const number = NUMBER.exec(plain.replace(TOTAL, blank))?.[0];
  // Blanks keep every place, so that the period can be quoted as printed.
  const rest = plain.replace(TOTAL, blank).replace(NUMBER, blank);
  const inside = rest.replace(AROUND, '');
  const start = inside === '' ? 0 : rest.indexOf(inside);
  const period = meansPeriod(inside) ? words.slice(start, start + inside.length) : undefined;
  if (YEAR.test(inside) && number === undefined) return { year: inside };
  if (inside !== '' && period === undefined) return undefined;
  const isTotal = number === undefined && period === undefined && TOTAL.test(plain);
  if (number === undefined && period === undefined && !isTotal) return undefined;
  return { ...(number ? { number } : {}), ...(period ? { period } : {}) };
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/** Says whether words are a period and nothing beside it, readable or not. */
function meansPeriod(words: string): boolean {
  return parsePeriod(words, 2000) !== undefined || (PERIOD_ALONE.test(words) && isLikePeriod(words));
}
