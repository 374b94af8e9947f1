import { formatIssueId } from '#bulletin/issue-id.ts';
import type { ArchivedIssue } from './archived-issue.ts';
import { onceFor } from './once-for.ts';

/**
 * Gathers the outside addresses at which held issues lie, so that links between issues lead to their
 * pages here: where a capture was taken from, and where the lists of earlier issues point to.
 *
 * @returns for each outside address, the path of the issue in the archive: `2024/09`
 */
export const localAddressesOf = onceFor((issues: readonly ArchivedIssue[]): ReadonlyMap<string, string> => {
  const held = new Set(issues.map(({ path }) => path));
  const found = new Map<string, string>();
  for (const { data } of issues) {
    for (const { year, number, address } of data.review) {
      if (year === undefined || number === undefined || address === undefined) continue;
      const path = formatIssueId({ year, number });
      if (held.has(path)) found.set(address, path);
    }
  }
  for (const { path, data } of issues) {
    for (const { address } of data.captures) if (address !== undefined) found.set(address, path);
  }
  return found;
});

/**
 * Gives those of them that an issue itself lists as earlier ones: the links that its text leads to pages
 * here.
 */
export function localLinksOf(
  { data }: ArchivedIssue,
  issues: readonly ArchivedIssue[],
): ReadonlyMap<string, string> {
  const local = localAddressesOf(issues);
  const links = new Map<string, string>();
  for (const { address = '' } of data.review) {
    const path = local.get(address);
    if (path !== undefined) links.set(address, path);
  }
  return links;
}

/**
 * Stands for those links, beside the issue itself: the path to which each entry of its list leads, or nothing.
 * Known without reading the text, it tells whether a page of it is still the same.
 */
export function shownLinksOf({ data }: ArchivedIssue, issues: readonly ArchivedIssue[]): string {
  const local = localAddressesOf(issues);
  return data.review.map(({ address = '' }) => local.get(address)).join(' ');
}
