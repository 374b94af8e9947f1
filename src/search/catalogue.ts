/**
 * What search knows of every page besides its words: enough to filter, count, order and go straight to
 * an issue without loading any text. One small file of columns, since it is loaded with each first query.
 */
import type { IsoDay } from '#bulletin/iso-day.ts';
import { addDays, daysBetween } from '#bulletin/iso-day.ts';

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
  /** The name of each entry's page in the index, in the order of the entries. */
  readonly pages: readonly string[];
}

const EPOCH = '2000-01-01';

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
  pages: string[];
}

/** Writes a catalogue. */
export function formatCatalogue({ entries, pages }: Catalogue): string {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort();
  let before = 0;
  const columns: Columns = {
    paths: entries.map(({ path }) => path),
    starts: entries.map(({ period }) => {
      if (!period) return null;
      const day = daysBetween(EPOCH, period.start);
      const step = day - before;
      before = day;
      return step;
    }),
    lengths: entries.map(({ period }) => (period ? daysBetween(period.start, period.end) : null)),
    ratings: entries.map(({ rating }) => rating ?? ' ').join(''),
    kinds,
    kind: entries.map(({ kind }) => kinds.indexOf(kind)),
    pages: [...pages],
  };
  return `${JSON.stringify(columns)}\n`;
}

/** Reads a catalogue that this program wrote. */
export function parseCatalogue(text: string): Catalogue {
  const columns: Columns = JSON.parse(text);
  const ratings = Array.from(columns.ratings);
  let day = 0;
  const entries = columns.paths.map((path, at): Entry => {
    const step = columns.starts[at];
    const length = columns.lengths[at];
    let period: Entry['period'];
    if (typeof step === 'number' && typeof length === 'number') {
      day += step;
      const start = addDays(EPOCH, day);
      period = { start, end: addDays(start, length) };
    }
    const rating = ratings[at];
    const kind = columns.kinds[columns.kind[at] ?? 0] ?? '';
    return { path, period, rating: rating === ' ' ? undefined : rating, kind };
  });
  return { entries, pages: columns.pages };
}
