/**
 * References after GB/T 7714, the Chinese standard, in the edition of 2025 and in that of 2015.
 *
 * An issue is cited as an article of its serial, read online; a document that does not say which issue
 * it is, as an electronic bulletin.
 */
import type { IsoDay } from '#bulletin/iso-day.ts';
import type { Reference } from './reference.ts';

/** Stands for the day on which the reader read it, which only the reader knows. */
export const ACCESSED = '引用日期';

/**
 * Writes a reference after GB/T 7714—2025, which asks for no day of access where the day or the
 * number of publication is stated.
 */
export function formatGbt2025(reference: Reference): string {
  const { author, title, journal, year, address } = reference;
  const number = numberIn(reference);
  const place = year && number ? `[J/OL]. ${journal}，${year}（${number}）.` : '[EB/OL].';
  return `${author}. ${title}${place} ${address}.`;
}

/**
 * Writes a reference after GB/T 7714—2015.
 *
 * @param accessed - the day on which the reader read it; without one, a place is left for it
 */
export function formatGbt2015(reference: Reference, accessed: IsoDay | typeof ACCESSED = ACCESSED): string {
  const { author, title, journal, year, address } = reference;
  const number = numberIn(reference);
  const place = year && number ? `[J/OL]. ${journal}, ${year}(${number})` : '[EB/OL]. ';
  return `${author}. ${title}${place}[${accessed}]. ${address}.`;
}

function numberIn({ number, isNumberSupplied }: Reference): string | undefined {
  return number && isNumberSupplied ? `[${number}]` : number?.toString();
}
