/**
 * References in English, in the manner of the seventh edition of the APA's manual: with the title as
 * printed and, in brackets, what it says.
 */
import { site } from '../site.ts';
import type { IssuedOn, Reference } from './reference.ts';

/** A stretch of a reference: in the words of the bulletin, or in English. */
export interface ReferencePart {
  readonly words: string;
  readonly isPrinted: boolean;
}

/** @param name - the issue in English: `No. 9 of 2024` */
export function formatApa(reference: Reference, name: string): readonly ReferencePart[] {
  const { title, journal, year, number, issued, address } = reference;
  const { english } = site.series;
  const place = year && number ? `, ${year}(${number})` : '';
  return [
    inEnglish(`${english.publisher}. (${issued ? formatDay(issued) : 'n.d.'}). `),
    asPrinted(title),
    inEnglish(` [${english.title}, ${name}]. `),
    asPrinted(journal),
    inEnglish(`${place}. ${address}`),
  ];
}

function inEnglish(words: string): ReferencePart {
  return { words, isPrinted: false };
}

function asPrinted(words: string): ReferencePart {
  return { words, isPrinted: true };
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** Writes a day as the manual does, `2024, March 7`, or the year alone. */
function formatDay({ year, month, day }: IssuedOn): string {
  if (month === undefined || day === undefined) return String(year);
  return `${year}, ${MONTH.format(Date.UTC(year, month - 1))} ${day}`;
}
