import { x } from 'xastscript';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { lastChangeAmong, lastChangeOf } from '#archive/change-log.ts';
import type { YearOfWeeks } from '#archive/holdings.ts';
import { undatedOf } from '#archive/order.ts';
import { absolute, paths } from '#archive/paths.ts';
import type { IsoDay } from '#bulletin/iso-day.ts';
import { writeXmlDocument } from '#feeds/xml.ts';

/** A page of the site, and the day on which what it shows last changed. */
export interface SitePage {
  readonly path: string;
  /** Absent for a page that shows nothing of the collection. */
  readonly changed: IsoDay | undefined;
}

/**
 * Lists every page of the site.
 *
 * A page that lists issues changed when the newest change among them was made. A year's page shows
 * what issues of any year say of its weeks.
 */
export function sitePagesOf(issues: readonly ArchivedIssue[], years: readonly YearOfWeeks[]): SitePage[] {
  const lists = [
    paths.home,
    paths.issues,
    paths.holdings,
    paths.trends,
    paths.feeds,
    paths.changes,
    paths.data,
  ];
  const plain = [paths.search, paths.offline, paths.about];
  return [
    ...lists.map((path) => ({ path, changed: lastChangeAmong(issues) })),
    ...plain.map((path) => ({ path, changed: undefined })),
    { path: paths.undated, changed: lastChangeAmong(undatedOf(issues)) },
    ...years.map(({ year, weeks }) => ({
      path: paths.year(year),
      changed: lastChangeAmong(
        weeks.flatMap(({ issue, vouchers }) => [
          ...(issue ? [issue] : []),
          ...vouchers.flatMap(({ by }) => by ?? []),
        ]),
      ),
    })),
    ...issues.map((issue) => ({ path: paths.issue(issue.path), changed: lastChangeOf(issue) })),
  ];
}

/** Writes the sitemap, by address. */
export function formatSitemap(pages: readonly SitePage[]): string {
  const inOrder = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const urls = inOrder.map(({ path, changed }) =>
    x('url', [x('loc', absolute(path)), ...(changed ? [x('lastmod', changed)] : [])]),
  );
  const urlset = x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls);
  return writeXmlDocument(urlset);
}
