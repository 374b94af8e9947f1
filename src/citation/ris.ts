import { formatIssued, type Reference } from './reference.ts';

/** Writes a reference as RIS: a tag, two spaces, a hyphen, a space and a value to each line. */
export function formatRis(reference: Reference): string {
  const { title, author, journal, publisher, year, number, issued, language, address, abstract } = reference;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', year ? 'JOUR' : 'ELEC'],
    ['TI', title],
    ['AU', author],
    ['T2', year ? journal : undefined],
    ['IS', number === undefined ? undefined : String(number)],
    ['PY', issued && String(issued.year)],
    ['DA', issued?.day ? formatIssued(issued).replaceAll('-', '/') : undefined],
    ['PB', publisher],
    ['LA', language],
    ['UR', address],
    ['AB', abstract],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}
