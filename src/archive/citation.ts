import type { ArchivedIssue } from './archived-issue.ts';

/**
 * Writes a reference to an issue after GB/T 7714—2025, as an article of the serial read online.
 *
 * @param address - the absolute address of its page in this archive
 */
export function writeCitation(
  { id, data }: ArchivedIssue,
  series: { readonly title: string; readonly publisher: { readonly name: string } },
  address: string,
): string {
  const place = id ? `${series.title}，${id.year}（${id.number}）` : series.title;
  return `${series.publisher.name}. ${data.title}[J/OL]. ${place}. ${address}.`;
}
