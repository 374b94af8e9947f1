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
  /** The rating is a person's and not what was read in the capture. */
  readonly isRatingCorrected?: boolean | undefined;
  /** What kind of document its text was taken from: `wechat`, `web`, `pdf` or `other`. */
  readonly kind: string;
}

export interface Catalogue {
  /** Newest first; documents without a number last. */
  readonly entries: readonly Entry[];
  /** The index that was made of the entries' pages; absent before the build has made one. */
  readonly index: IndexPlaces | undefined;
}

/** Where an entry's page is found. A large archive has its index in several shards, of some years each. */
export interface IndexPlaces {
  /** Names of the files that tell what each shard holds, with its folder: `1990-2019/….pf_meta`. */
  readonly tables: readonly string[];
  /** The place of each entry's page in those files, counted on from one to the next. */
  readonly pages: readonly number[];
  /** How many of the shards, which hold the newest issues, answer first; absent where all are asked at once. */
  readonly first?: number | undefined;
}

interface Columns {
  paths: string[];
  /** First days, each as days after the one before it in the list; `null` where unknown. */
  starts: (number | null)[];
  /** How many days follow the first. */
  lengths: (number | null)[];
  /** One character an entry; a space where unknown. */
  ratings: string;
  /** Places of the entries whose rating is corrected; absent where none is. */
  corrected?: number[] | undefined;
  kinds: string[];
  kind: number[];
  tables?: readonly string[] | undefined;
  /** Places of the pages, each as steps after the one before it in the list. */
  pages?: number[] | undefined;
  first?: number | undefined;
}

const EPOCH = '2000-01-01';

/** Writes a catalogue. */
export function formatCatalogue(entries: readonly Entry[], index?: IndexPlaces): string {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort();
  let before = 0;
  const starts = entries.map(({ period }) => {
    if (!period) return null;
    const day = daysBetween(EPOCH, period.start);
    const step = day - before;
    before = day;
    return step;
  });
  const corrected = entries.flatMap(({ isRatingCorrected }, at) => (isRatingCorrected ? [at] : []));
  const columns: Columns = {
    paths: entries.map(({ path }, at) => shorten(path, entries[at - 1]?.path)),
    starts,
    lengths: entries.map(({ period }) => (period ? daysBetween(period.start, period.end) : null)),
    ratings: entries.map(({ rating }) => rating ?? ' ').join(''),
    corrected: corrected.length > 0 ? corrected : undefined,
    kinds,
    kind: entries.map(({ kind }) => kinds.indexOf(kind)),
    tables: index?.tables,
    pages: index?.pages.map((page, at, pages) => page - (pages[at - 1] ?? 0)),
    first: index?.first,
  };
  return `${JSON.stringify(columns)}\n`;
}

/** Reads a catalogue that this program wrote. */
export function parseCatalogue(text: string): Catalogue {
  const columns: Columns = JSON.parse(text);
  const { paths, starts, lengths, ratings, kinds, kind, tables, pages, first: shards } = columns;
  const corrected = new Set(columns.corrected);
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
      isRatingCorrected: corrected.has(at) || undefined,
      kind: kinds[kind[at] ?? 0] ?? '',
    };
  });
  return { entries, index: tables && pages ? { tables, pages: sums(pages), first: shards } : undefined };
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

function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
