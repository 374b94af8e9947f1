import { findChains, type Places } from './chain.ts';
import type { Engine, PageId } from './engine.ts';
import type { Term } from './terms.ts';

/** More words than these hold the letters asked for only when the letters are hardly a word. */
const MOST_LONGER_WORDS = 24;

/** A page that should hold all parts of a query, before its text has been read. */
export interface Candidate {
  readonly page: PageId;
  /** Where the parts begin, by the number of the word. */
  readonly starts: Places;
  /** The index alone already makes it all but certain. */
  readonly likely: boolean;
}

/**
 * Finds the pages on which each part of a query can stand.
 *
 * No page on which all parts stand is missing from the answer; a page too many is told apart when its
 * text is read.
 *
 * @param parts - the chain of terms of each part; a part without terms puts no condition
 */
export async function findCandidates(
  parts: readonly (readonly Term[])[],
  engine: Engine,
): Promise<Map<PageId, Candidate>> {
  const found = await Promise.all(
    parts.filter((terms) => terms.length > 0).map((terms) => findPart(terms, engine)),
  );
  const [first, ...others] = found.sort((a, b) => a.size - b.size);
  if (!first) return new Map();
  const all = new Map<PageId, Candidate>();
  for (const [page, candidate] of first) {
    const matches = others.map((other) => other.get(page));
    if (matches.some((match) => match === undefined)) continue;
    const every = [candidate, ...matches.filter((match) => match !== undefined)];
    all.set(page, {
      page,
      starts: every.flatMap(({ starts }) => starts),
      likely: every.every(({ likely }) => likely),
    });
  }
  return all;
}

async function findPart(terms: readonly Term[], engine: Engine): Promise<Map<PageId, Candidate>> {
  const isAlone = terms.length === 1;
  const places = await Promise.all(
    terms.map((term, at) => (at === 0 ? placesOfFirst(term, isAlone, engine) : placesOf(term, engine))),
  );
  const found = new Map<PageId, Candidate>();
  const required = places.filter((_, at) => !terms[at]?.optional);
  const rarest = required.reduce(
    (a, b) => (b.size < a.size ? b : a),
    required[0] ?? new Map<PageId, Places>(),
  );
  const firstRequired = terms[0]?.optional ? 1 : 0;
  for (const page of rarest.keys()) {
    if (required.some((pages) => !pages.has(page))) continue;
    const onPage = places.map((pages) => pages.get(page) ?? []);
    const whole = findChains(terms, onPage);
    const starts =
      whole.length > 0 || firstRequired === 0 ? whole : findChains(terms.slice(1), onPage.slice(1));
    if (starts.length > 0) found.set(page, { page, starts, likely: whole.length > 0 });
  }
  return found;
}

/**
 * Looks the first term of a chain up, which may be the end of a longer word: `SQL` of `MySQL`, `例` of
 * `条例`.
 */
async function placesOfFirst(
  term: Term,
  isAlone: boolean,
  engine: Engine,
): Promise<ReadonlyMap<PageId, Places>> {
  const beginning = await placesOf(term, engine);
  if (term.kind === 'character' && isAlone) {
    const ending = await engine.pagesEndingIn(term.text);
    return new Map([...ending.map((page) => [page, [0]] as const), ...beginning]);
  }
  if (term.kind !== 'word' || term.text.length < 2) return beginning;
  const words = (await engine.words()).filter((word) => word.indexOf(term.text) > 0);
  const others = await Promise.all(words.slice(0, MOST_LONGER_WORDS).map((word) => engine.placesOf(word)));
  const all = new Map(beginning);
  for (const other of others) {
    for (const [page, places] of other) all.set(page, [...(all.get(page) ?? []), ...places]);
  }
  return all;
}

/**
 * Looks one term up.
 *
 * Pagefind answers a word it does not know with the longest known beginning of it (`势本` with `势`),
 * and every word with the longer ones that begin with it (`23` with `230`). Pairs and numbers are
 * therefore asked for as whole words too.
 */
async function placesOf(term: Term, engine: Engine): Promise<ReadonlyMap<PageId, Places>> {
  if (term.kind !== 'pair' && term.kind !== 'number') return engine.placesOf(term.text);
  const whole = await engine.pagesWith(term.text);
  if (whole.size === 0) return new Map();
  const places = await engine.placesOf(term.text);
  return new Map([...places].filter(([page]) => whole.has(page)));
}
