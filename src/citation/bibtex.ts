import { formatIssued, type Reference } from './reference.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Writes a reference as BibTeX. Braces within braces keep an organisation from being taken for a person. */
export function formatBibtex(reference: Reference): string {
  const { key, title, author, journal, publisher, year, number, issued, address, abstract } = reference;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', `{${escapeTex(author)}}`],
    ['journal', year && escapeTex(journal)],
    ['year', issued && String(issued.year)],
    // Of old, BibTeX knows a year alone; its successor reads the whole day from here.
    ['date', issued?.day && formatIssued(issued)],
    ['number', number && String(number)],
    ['publisher', `{${escapeTex(publisher)}}`],
    ['langid', 'chinese'],
    ['url', address],
    ['abstract', escapeTex(abstract)],
  ].map(([name, value]) => [String(name), value ? String(value) : undefined]);
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${year ? 'article' : 'misc'}{${key},`, ...lines, '}', ''].join('\n');
}

function escapeTex(text: string): string {
  const escaped = text.replace(/[\\~^]|[{}%#$&_]/g, (character) => SPECIAL[character] ?? `\\${character}`);
  // TeX makes a dash of two hyphens and a quotation mark of two apostrophes, unless they are kept apart.
  return escaped.replace(/([-'`])(?=\1)/g, '$1{}');
}
