import { formatIssued, type Reference } from './reference.ts';

/**
 * Writes a reference as the title of a COinS element, by which citation managers offer every item of
 * a list at once. It has no place on the page of a single issue: there it would win over better data.
 */
export function formatCoins(reference: Reference): string {
  const { title, journal, author, number, issued, language, address } = reference;
  const values: Readonly<Record<string, string | undefined>> = {
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
    'rft.genre': 'article',
    'rft.atitle': title,
    'rft.jtitle': journal,
    'rft.issue': number === undefined ? undefined : String(number),
    'rft.date': issued && formatIssued(issued),
    'rft.aucorp': author,
    'rft.language': language,
    rft_id: address,
  };
  return Object.entries(values)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&');
}
