import type { Year } from '#archive/years.ts';
import { packSection, type Section, sectionsOf } from './sections.ts';

/**
 * Writes a list as JSON, two spaces a level, year by year: the same text as written at once.
 *
 * @param head - what the list stands in, as its last field; without one it is the whole document
 * @param recordsOf - gives the list's entries of one year
 */
export function jsonSections<Item>(
  kind: string,
  years: readonly Year<Item>[],
  recordsOf: (items: readonly Item[]) => readonly unknown[],
  head?: Readonly<{ name: string; fields: object }>,
): Section[] {
  const wrap = (list: readonly unknown[]) => (head ? { ...head.fields, [head.name]: list } : list);
  const [opening, closing] = halve(JSON.stringify(wrap(['']), null, 2));
  if (years.length === 0) return [packSection(`${JSON.stringify(wrap([]), null, 2)}\n`)];
  const shape = head ? { [head.name]: [''] } : [''];
  const [before, after] = halve(JSON.stringify(shape, null, 2));
  const sections = sectionsOf(kind, years, (items, isFirst) => {
    const records = recordsOf(items);
    const text = JSON.stringify(head ? { [head.name]: records } : records, null, 2);
    return `${isFirst ? '' : ','}${text.slice(before.length, text.length - after.length)}`;
  });
  return [packSection(opening), ...sections, packSection(`${closing}\n`)];
}

/** Cuts the text of a list at its only entry, an empty text; the line's indent goes with the entry. */
function halve(text: string): [before: string, after: string] {
  const place = text.lastIndexOf('""');
  return [text.slice(0, place).trimEnd(), text.slice(place + 2)];
}
