import { findChains, type Places } from './chain.ts';
import type { Engine, Lookup, PageId } from './engine.ts';
import { longerWords, lookUpAll, lookUpAt, MOST_LONGER_WORDS } from './look-ups.ts';
import { relevanceOf } from './relevance.ts';
import { type Term, withoutPair } from './terms.ts';

/** A page that should hold all parts of a query, before its text has been read. */
export interface Candidate {
  readonly page: PageId;
  /** Where the parts begin, by the number of the word. */
  readonly starts: Places;
  /** The index alone already makes it all but certain. */
  readonly likely: boolean;
  /** How well it answers, by `relevance.ts`. */
  readonly score: number;
}

/** A page on which one part can stand. */
type Match = Pick<Candidate, 'page' | 'starts' | 'likely'>;

/** So few pages are sooner read, as an answer of ten must be, than narrowed down by further look-ups. */
const FEW = 10;
/** Numbers of so many digits are mostly rare. */
const LONG_NUMBER = 3;
/**
 * Finds the pages on which each part of a query can stand.
 *
 * No page on which all parts stand within a block of text is missing from the answer; a page too many
 * is told apart when its text is read.
 *
 * @param parts - the chain of terms of each part; a part without terms puts no condition
 * @returns the best first
 */
export async function findCandidates(
  parts: readonly (readonly Term[])[],
  engine: Engine,
): Promise<Candidate[]> {
  const conditions = parts.filter((terms) => terms.length > 0);
  const few = await findByNumber(conditions, engine);
  if (few) return intersect([few], await engine.lengths());
  const found = conditions.map((terms) => findPart(terms, engine));
  return intersect(await Promise.all(found), await engine.lengths());
}

/** Finds the pages on which a part can stand. */
async function findPart(terms: readonly Term[], engine: Engine): Promise<ReadonlyMap<PageId, Match>> {
  const [first, ...others] = terms;
  const endings = first && others.length > 0 ? await longerWords(first, false, engine) : [];
  if (endings.length <= MOST_LONGER_WORDS) return matchPages(terms, await lookUpAll(terms, engine));
  // So many words end in those letters that the rest tells more; the texts tell the whole.
  const found = matchPages(others, await lookUpAll(others, engine));
  return new Map([...found].map(([page, match]) => [page, { ...match, likely: false }]));
}

/** Finds the few pages on which a long number of the query stands; `undefined` where none is rare. */
async function findByNumber(
  parts: readonly (readonly Term[])[],
  engine: Engine,
): Promise<ReadonlyMap<PageId, Match> | undefined> {
  const numbers = parts.flatMap((terms) =>
    terms.flatMap(({ kind, text }, at) =>
      kind === 'number' && text.length >= LONG_NUMBER ? [lookUpAt(terms, at, engine)] : [],
    ),
  );
  const [rarest] = (await Promise.all(numbers)).sort((a, b) => a.size - b.size);
  if (!rarest || rarest.size > FEW) return undefined;
  return new Map([...rarest].map(([page, starts]) => [page, { page, starts, likely: false }]));
}

/**
 * Finds the pages on which each part can stand when it may run across the end of a block: one of its
 * pairs is then missing from the index.
 */
export async function findAcrossBlocks(
  parts: readonly (readonly Term[])[],
  engine: Engine,
): Promise<Candidate[]> {
  const found = parts.map(async (terms) => {
    const lookups = await lookUpAll(terms, engine);
    const pages = matchPages(terms, lookups);
    for (const [at, { kind }] of terms.entries()) {
      if (kind !== 'pair') continue;
      const chain = withoutPair(terms, at);
      const isAlone = terms.length === 1;
      const matches = matchPages(chain, isAlone ? await lookUpAll(chain, engine) : lookups.toSpliced(at, 1));
      for (const [page, match] of matches) pages.set(page, match);
    }
    return new Map([...pages].map(([page, match]) => [page, { ...match, likely: false }]));
  });
  return intersect(await Promise.all(found), await engine.lengths());
}

/** Keeps the pages that match all parts: the likely ones first, then by relevance, then the newest. */
function intersect(parts: readonly ReadonlyMap<PageId, Match>[], lengths: readonly number[]): Candidate[] {
  const [smallest] = [...parts].sort((a, b) => a.size - b.size);
  const holders = parts.map(({ size }) => size);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const all = [...(smallest?.keys() ?? [])].flatMap((page): Candidate[] => {
    const matches = parts.flatMap((part) => part.get(page) ?? []);
    if (matches.length < parts.length) return [];
    const frequencies = matches.map(({ starts }) => starts.length);
    const score = relevanceOf(frequencies, holders, lengths.length, (lengths[page] ?? 0) / average);
    const likely = matches.every((match) => match.likely);
    return [{ page, starts: matches.flatMap(({ starts }) => starts), likely, score }];
  });
  return all.sort((a, b) => Number(b.likely) - Number(a.likely) || b.score - a.score || a.page - b.page);
}

/** Finds the pages on which the terms follow one another as they should. */
function matchPages(terms: readonly Term[], lookups: readonly Lookup[]): Map<PageId, Match> {
  const required = lookups.filter((_, at) => !terms[at]?.optional);
  const [rarest] = [...required].sort((a, b) => a.size - b.size);
  const found = new Map<PageId, Match>();
  for (const page of rarest?.keys() ?? []) {
    if (required.some((pages) => !pages.has(page))) continue;
    const places = lookups.map((pages) => pages.get(page) ?? []);
    const whole = findChains(terms, places);
    // An optional first term that does not stand where it should leaves the page in doubt, not out.
    const isInDoubt = whole.length === 0 && terms[0]?.optional;
    const starts = isInDoubt ? findChains(terms.slice(1), places.slice(1)) : whole;
    if (starts.length > 0) found.set(page, { page, starts, likely: whole.length > 0 });
  }
  return found;
}
