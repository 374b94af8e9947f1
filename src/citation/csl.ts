import { formatIssued, type Reference } from './reference.ts';

/** Writes a reference as CSL-JSON, which Zotero, pandoc and every CSL processor read. */
export function formatCsl(reference: Reference): string {
  return `${JSON.stringify([cslOf(reference)], null, 2)}\n`;
}

function cslOf({ key, title, author, journal, publisher, year, number, issued, ...rest }: Reference) {
  return {
    id: key,
    type: year ? 'article-journal' : 'webpage',
    title,
    author: [{ literal: author }],
    ...(year && { 'container-title': journal }),
    ...(number && { issue: String(number) }),
    ...(issued && { issued: { 'date-parts': [formatIssued(issued).split('-').map(Number)] } }),
    publisher,
    language: rest.language,
    URL: rest.address,
    abstract: rest.abstract,
  };
}
