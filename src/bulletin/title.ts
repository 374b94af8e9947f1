import type { IsoDay } from './iso-day.ts';
import { readPeriod, type YearedPeriod } from './new-year.ts';
import type { NumberingRule } from './numbering.ts';
import { NUMERAL, readNumeral } from './numerals.ts';
import { isLikePeriod, parsePeriod } from './period.ts';
import { plainText } from './plain-forms.ts';

/** What a printed title says of its issue. What it does not say is absent. */
export interface Title {
  readonly printed: string;
  readonly year?: number;
  readonly number?: number;
  /** A number printed without its year, which names no issue by itself. */
  readonly loneNumber?: number;
  readonly period?: YearedPeriod & { readonly printed: string };
  /** The words of a period that is printed and cannot be read. */
  readonly unreadPeriod?: string;
}

/** A line that names the series and has as many characters is text, and no title. */
export const LONGEST_TITLE = 120;

/** What may stand between the series' name and the number: `》`, ` - `, `：`. */
const MARKS = '[-—_:·\\s》」』"”\']*';
const YEAR_AND_NUMBER = `(\\d{4})\\s*(?:年度?\\s*第?|第)\\s*(\\d{1,3}|${NUMERAL})\\s*期`;
const AFTER_NAME = new RegExp(`^${MARKS}${YEAR_AND_NUMBER}`);
/** The number in brackets, alone or with words that say nothing of the issue: `（2024年第9期，总第600期）`. */
const BRACKETED = new RegExp(
  `^${MARKS}[(\\[【〔]\\s*${YEAR_AND_NUMBER}(?:[,，、\\s(]*总第?\\s*\\d+\\s*期)?\\s*\\)?\\s*[)\\]】〕]`,
);
const BEFORE_NAME = new RegExp(`${YEAR_AND_NUMBER}[-—_:·\\s《「『"“]*$`);
/** A number without its year, which alone names no issue. */
const LONE_NUMBER = new RegExp(`^${MARKS}第\\s*(\\d{1,3})\\s*期`);
/** Words in brackets, of which the second may be lost, or the rest of a title without brackets. */
const WORDS_AFTER =
  /[([【〔{]([^()[\]【】〔〕{}]+)|(?:^|[)\]】〕}])[-—\s》」』"”']*([^()[\]【】〔〕{}]{5,60})$/g;

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
  const after = BRACKETED.exec(afterName) ?? AFTER_NAME.exec(afterName);
  const number = after ?? BEFORE_NAME.exec(plain.slice(0, name.start));
  const lone = number ? null : LONE_NUMBER.exec(afterName);
  const year = number ? Number(number[1]) : undefined;
  const rest = name.end + (after ?? lone ?? [''])[0].length;
  const words = [...plain.slice(rest).matchAll(WORDS_AFTER)].map(
    ({ 0: whole, 1: bracketed, 2: bare, index }) => {
      const inside = bracketed ?? bare ?? '';
      const place = rest + index + whole.indexOf(inside);
      return {
        inside,
        printed: printed.slice(place, place + inside.length).trim(),
        period: parsePeriod(inside.trim(), year),
      };
    },
  );
  const read = words.find(({ period }) => period);
  const unread = read ? undefined : words.find(({ inside }) => isLikePeriod(inside));
  return {
    printed,
    ...(number ? { year: Number(number[1]), number: countOf(number[2]) } : {}),
    ...(lone ? { loneNumber: Number(lone[1]) } : {}),
    ...(read?.period ? { period: { ...read.period, printed: read.printed } } : {}),
    ...(unread ? { unreadPeriod: unread.printed } : {}),
  };
}

/**
 * Holds the period of a title against what is known of its years. Without them it is one that cannot be
 * read: a number tells them only where the numbering rule is known.
 */
export function settlePeriod(title: Title, rule: NumberingRule, published?: IsoDay): Title {
  const { period, ...others } = title;
  if (!period) return title;
  const { printed } = period;
  const settled = readPeriod(printed, { year: title.year, published }, rule);
  return settled ? { ...others, period: { ...settled, printed } } : { ...others, unreadPeriod: printed };
}

function countOf(text = ''): number {
  return /^\d+$/.test(text) ? Number(text) : readNumeral(text);
}

/** Finds the series' name in a title, spaces between its characters or not. */
function nameIn(plain: string, seriesTitle: string): { start: number; end: number } | undefined {
  const match = new RegExp([...seriesTitle].join('\\s*')).exec(plain);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
