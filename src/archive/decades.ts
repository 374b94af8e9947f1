/**
 * A long archive on pages that do not grow with it: the newest ten years on the first page, and each
 * decade before them on a page of its own.
 *
 * A decade has a page once a year of it has left the first page, and then holds all of its years, so that
 * its page does not change while the ten newest years move on.
 */

/** What a first page shows of the years: more than that, and the older ones go to pages of their own. */
const NEWEST_YEARS = 10;

export interface Decade<Of> {
  /** Its first year: 1990. */
  readonly first: number;
  readonly last: number;
  /** As it stands in addresses: `1990-1999`. */
  readonly name: string;
  /** In the order given. */
  readonly items: readonly Of[];
}

export interface PartedYears<Of> {
  readonly newest: readonly Of[];
  /** Newest first; none for an archive of ten years or less. */
  readonly decades: readonly Decade<Of>[];
}

/**
 * Parts what goes by years.
 *
 * @param items - newest first, or oldest first
 * @param yearOf - gives the year that an item belongs to
 */
export function partByDecade<Of>(items: readonly Of[], yearOf: (item: Of) => number): PartedYears<Of> {
  const newest = Math.max(...items.map(yearOf));
  const isNew = (year: number) => year > newest - NEWEST_YEARS;
  const parted = Map.groupBy(items, (item) => firstOf(yearOf(item)));
  const decades = [...parted]
    .filter(([, items]) => items.some((item) => !isNew(yearOf(item))))
    .sort(([one], [other]) => other - one)
    .map(([first, items]) => ({ first, last: first + 9, name: `${first}-${first + 9}`, items }));
  return { newest: items.filter((item) => isNew(yearOf(item))), decades };
}

function firstOf(year: number): number {
  return year - (year % 10);
}
