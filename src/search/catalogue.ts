/**
 * What search knows of every page besides its words: enough to filter, count, order and go straight to
 * an issue without loading any text. One small file of columns, since it is loaded with each first query.
 */
import { addDays, daysBetween, type IsoDay } from '#bulletin/iso-day.ts';

export interface Entry {
  /** Path of the issue: `2024/09`. */
  readonly path: string;
  /** The days covered, where known. */
  readonly period: { readonly start: IsoDay; readonly end: IsoDay } | undefined;
  /** The overall rating: 优, 良, … */
  readonly rating: string | undefined;
  /** What kind of document its text was taken from, in words for readers. */
  readonly kind: string;
}

export interface Catalogue {
  /** Newest first; documents without a number last. */
  readonly entries: readonly Entry[];
  /** Folders of further indexes, where the archive has more than one: `1990-2019/`. */
  readonly shards: readonly string[];
  /** Gives the place of an entry by the index's name of its page; -1 for a page that has none. */
  placeOf(page: string): number;
}

interface Columns {
  paths: string[];
  /** First days, each as days after the one before it in the list; `null` where unknown. */
  starts: (number | null)[];
  /** How many days follow the first. */
  lengths: (number | null)[];
  /** One character an entry; a space where unknown. */
  ratings: string;
  kinds: string[];
  kind: number[];
  /** Beginnings of the index's names of the pages, each of `size` characters, without a mark between. */
  pages: string;
  size: number;
  shards?: readonly string[];
}

const EPOCH = '2000-01-01';

/**
 * Writes a catalogue.
 *
 * @param pages - the index's names of the entries' pages: `zh-cn_9b8babd`
 * @param shards - folders of further indexes
 */
export function formatCatalogue(
  entries: readonly Entry[],
  pages: readonly string[] = [],
  shards: readonly string[] = [],
): string {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort();
  let before = 0;
  const starts = entries.map(({ period }) => {
    if (!period) return null;
    const day = daysBetween(EPOCH, period.start);
    const step = day - before;
    before = day;
    return step;
  });
  const size = distinctLength(pages.map(digestOf));
  const columns: Columns = {
    paths: entries.map(({ path }, at) => shorten(path, entries[at - 1]?.path)),
    starts,
    lengths: entries.map(({ period }) => (period ? daysBetween(period.start, period.end) : null)),
    ratings: entries.map(({ rating }) => rating ?? ' ').join(''),
    kinds,
    kind: entries.map(({ kind }) => kinds.indexOf(kind)),
    pages: pages.map((page) => digestOf(page).slice(0, size)).join(''),
    size,
    ...(shards.length > 0 ? { shards } : {}),
  };
  return `${JSON.stringify(columns)}\n`;
}

/** Reads a catalogue that this program wrote. */
export function parseCatalogue(text: string): Catalogue {
  const {
    paths,
    starts,
    lengths,
    ratings,
    kinds,
    kind,
    pages,
    size,
    shards = [],
  }: Columns = JSON.parse(text);
  let path = '';
  let day = 0;
  const entries = paths.map((short, at): Entry => {
    path = lengthen(short, path);
    day += starts[at] ?? 0;
    const [known, first, length] = [starts[at] !== null, day, lengths[at] ?? 0];
    return {
      path,
      // Worked out when asked for: a search needs few of them.
      get period() {
        const start = addDays(EPOCH, first);
        return known ? { start, end: addDays(start, length) } : undefined;
      },
      rating: ratings.charAt(at).trim() || undefined,
      kind: kinds[kind[at] ?? 0] ?? '',
    };
  });
  const places = new Map(entries.map((_, at) => [pages.slice(at * size, (at + 1) * size), at]));
  return { entries, shards, placeOf: (page) => places.get(digestOf(page).slice(0, size)) ?? -1 };
}

/** Leaves out what follows from the entry before: the year, and a number that is one less. */
function shorten(path: string, before: string | undefined): string {
  if (before !== undefined && path === numberBefore(before)) return '';
  return path;
}

function lengthen(short: string, before: string): string {
  return short === '' ? numberBefore(before) : short;
}

function numberBefore(path: string): string {
  const [year, number] = path.split('/');
  return `${year}/${String(Number(number) - 1).padStart(2, '0')}`;
}

function digestOf(page: string): string {
  return page.slice(page.lastIndexOf('_') + 1);
}

/** Gives the least length at which all digests differ. */
function distinctLength(digests: readonly string[]): number {
  let length = 1;
  while (new Set(digests.map((digest) => digest.slice(0, length))).size < digests.length) length += 1;
  return length;
}
