import { type Period, parsePeriod } from './period.ts';
import { plainText } from './plain-forms.ts';

/** What a printed title says of its issue. What it does not say is absent. */
export interface Title {
  readonly printed: string;
  readonly year?: number;
  readonly number?: number;
  readonly period?: Period & { readonly printed: string };
}

const NUMBER = /^[-—_:：·\s]*(\d{4})\s*年?\s*第\s*(\d{1,3})\s*期/;
const BRACKETS = /^[-—\s]*\(([^()]+)\)/;

/**
 * Reads a title of a series, in any of its printed forms, prefixes included.
 *
 * @param text - the title as printed
 * @param seriesTitle - the name of the series, which the title must contain
 * @returns what the title says, or `undefined` when it does not name the series
 *
 * @example
 * readTitle('网络安全信息与动态周报2018年第6期(2月5日—2月11日)', '网络安全信息与动态周报')
 * // { printed: …, year: 2018, number: 6, period: { start: '2018-02-05', end: '2018-02-11', printed: '2月5日—2月11日' } }
 */
export function readTitle(text: string, seriesTitle: string): Title | undefined {
  const printed = text.trim();
  const plain = plainText(printed);
  const name = nameIn(plain, seriesTitle);
  if (!name) return undefined;
  const afterName = plain.slice(name.end);
  const number = NUMBER.exec(afterName);
  const year = number ? Number(number[1]) : undefined;
  const brackets = BRACKETS.exec(number ? afterName.slice(number[0].length) : afterName);
  const inBrackets = brackets?.[1]?.trim();
  const period = inBrackets === undefined ? undefined : parsePeriod(inBrackets, year);
  const place = name.end + (number?.[0].length ?? 0) + (brackets?.[0].indexOf('(') ?? 0) + 1;
  const printedPeriod = printed.slice(place, place + (brackets?.[1]?.length ?? 0)).trim();
  return {
    printed,
    ...(number ? { year: Number(number[1]), number: Number(number[2]) } : {}),
    ...(period ? { period: { ...period, printed: printedPeriod } } : {}),
  };
}

/** Finds the series' name in a title, spaces between its characters or not. */
function nameIn(plain: string, seriesTitle: string): { end: number } | undefined {
  const match = new RegExp([...seriesTitle].join('\\s*')).exec(plain);
  return match ? { end: match.index + match[0].length } : undefined;
}
