import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { changeLogOf, lastChangeAmong, lastChangeOf, partChangeLog } from '#archive/change-log.ts';
import { partByDecade } from '#archive/decades.ts';
import type { Week, YearOfWeeks } from '#archive/holdings.ts';
import { type Language, languages } from '#archive/language.ts';
import { newestFirst, undatedOf } from '#archive/order.ts';
import { absolute, pathIn, paths } from '#archive/paths.ts';
import type { IsoDay } from '#bulletin/iso-day.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A page of the site, and the day on which what it shows last changed. */
export interface SitePage {
  readonly path: string;
  /** Absent for a page that shows nothing of the collection. */
  readonly changed: IsoDay | undefined;
}

/**
 * Lists every page of the site, by its address in Chinese.
 *
 * A page that lists issues changed when the newest change among them was made. A year's page shows
 * what issues of any year say of its weeks.
 */
export function sitePagesOf(issues: readonly ArchivedIssue[], years: readonly YearOfWeeks[]): SitePage[] {
  const lists = [
    paths.home,
    paths.issues,
    paths.holdings,
    paths.cites,
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
    ...partByDecade(years, ({ year }) => year).decades.map(({ name, items }) => ({
      path: paths.decade(name),
      changed: lastChangeAmong(items.flatMap(({ weeks }) => weeks.flatMap(tellingOf))),
    })),
    // The numbers of a decade are drawn on the scale of all, so any issue may change their page.
    ...partByDecade(newestFirst(issues), ({ id }) => id.year).decades.map(({ name }) => ({
      path: paths.trendsOf(name),
      changed: lastChangeAmong(issues),
    })),
    ...partChangeLog(changeLogOf(issues)).years.map(({ year, changes }) => ({
      path: paths.changesOf(year),
      changed: changes[0]?.day,
    })),
    ...years.map(({ year, weeks }) => ({
      path: paths.year(year),
      changed: lastChangeAmong(weeks.flatMap(tellingOf)),
    })),
    ...issues.map((issue) => ({ path: paths.issue(issue.path), changed: lastChangeOf(issue) })),
  ];
}

/** The issues that say something of a week: its own, and those that name it. */
function tellingOf({ issue, vouchers }: Week): ArchivedIssue[] {
  return [...(issue ? [issue] : []), ...vouchers.flatMap(({ by }) => by ?? [])];
}

/** Writes the sitemap, by address: each page in each language, with where the others are. */
export function formatSitemap(pages: readonly SitePage[]): string {
  const inOrder = pages
    .flatMap(({ path, changed }) => {
      const places = languages.map((language) => placeIn(language, path));
      const alternates = writeAlternates(places);
      return places.map((place) => ({ ...place, changed, alternates }));
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  // Text and no tree: every page of the archive has its lines here, in every build.
  const urls = inOrder.map(({ address, changed, alternates }) => {
    const day = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `<url><loc>${address}</loc>${day}${alternates}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${SITEMAP}" xmlns:xhtml="${XHTML}">${urls.join('')}</urlset>\n`;
}

/** Where a page lies in a language. */
interface Place {
  readonly language: string;
  readonly path: string;
  /** As XML takes it: a base path may hold an ampersand, and quotes are encoded in every address. */
  readonly address: string;
}

function placeIn(language: Language, page: string): Place {
  const path = pathIn(language, page);
  return { language, path, address: absolute(path).replaceAll('&', '&amp;') };
}

/** The page in every language, its own included, as the sitemap protocol asks; the first stands for any other. */
function writeAlternates(places: readonly Place[]): string {
  const others = places.slice(0, 1).map((place) => ({ ...place, language: 'x-default' }));
  return [...places, ...others]
    .map(({ language, address }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}" />`)
    .join('');
}
