/** What search is told of the archive besides the pages: the files that its own pages publish for it. */
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import type { Week } from '#archive/holdings.ts';
import { newestFirst, undatedOf } from '#archive/order.ts';
import { isCorrected } from '#bulletin/corrected.ts';
import { formatIssueId } from '#bulletin/issue-id.ts';
import { addressKey } from './address-key.ts';
import { type Entry, formatCatalogue } from './catalogue.ts';

/** What kind of document each reader of captures reads. */
const KINDS: Readonly<Record<string, string>> = {
  'wechat-scrape': 'wechat',
  'wechat-page': 'wechat',
  'web-page': 'web',
  'pdf-text': 'pdf',
  'pdf-file': 'pdf',
};

/** Writes the catalogue of all issues; the index's names of their pages are added after the build. */
export function writeCatalogue(issues: readonly ArchivedIssue[]): string {
  const entries = [...newestFirst(issues), ...undatedOf(issues)].map(
    ({ path, data }): Entry => ({
      path,
      period: data.period && { start: data.period.start, end: data.period.end },
      rating: data.rating?.value,
      isRatingCorrected: isCorrected(data, 'rating'),
      kind: KINDS[data.captures[0]?.reader ?? ''] ?? 'other',
    }),
  );
  return formatCatalogue(entries);
}

/** Writes which issue, held or not, was taken from or is named by others under which address. */
export function writeSources(issues: readonly ArchivedIssue[], years: readonly Week[]): string {
  const sources: Record<string, string> = {};
  for (const { id, issue, vouchers } of years) {
    for (const { link } of vouchers) add(sources, link.address, issue?.path ?? formatIssueId(id));
  }
  for (const { path, data } of issues) {
    for (const { address } of data.captures) add(sources, address, path);
  }
  return `${JSON.stringify(sources)}\n`;
}

function add(sources: Record<string, string>, address: string | undefined, path: string): void {
  const key = address === undefined ? undefined : addressKey(address);
  if (key !== undefined) sources[key] = path;
}

/** Writes the titles of the issues that are known and not held, with their place in the holdings. */
export function writeWanted(weeks: readonly Week[], placeOf: (week: Week) => string): string {
  const wanted = weeks.map((week) => ({
    title: week.vouchers[0]?.link.title ?? '',
    address: placeOf(week),
    path: formatIssueId(week.id),
    period: week.period,
  }));
  return `${JSON.stringify(wanted)}\n`;
}
