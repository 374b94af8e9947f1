/**
 * Answers the questions of one visit to the search page. It runs in a worker, so that the page stays
 * free to type in.
 */

import {
  countFacets,
  type FacetCount,
  filterHits,
  fittingFilters,
  type Hit,
  orderHits,
  type PageSections,
  toHits,
} from '../arrangement.ts';
import { readTarget } from '../direct.ts';
import { files } from '../files.ts';
import type { PageId } from '../query/engine.ts';
import { choosePlaces, type Piece, type Place, titlePieces } from '../query/excerpt.ts';
import { parseQuery } from '../query/query.ts';
import { findSpans, readPage } from '../query/reading.ts';
import { type Answer, type Step, search } from '../query/search.ts';
import type { Facet, Filters, Question } from '../question.ts';
import { findNamed, findWanted, isOnlyMarks, isSpan, isTime, splitName, type Wanted } from './named.ts';
import type { PagefindEngine } from './pagefind-engine.ts';

export interface Reply {
  /** `marks`: the query is punctuation alone, which is not looked for. */
  readonly step: Step | 'none' | 'marks';
  /** The words that stand in the results, where they are not those of the query. */
  readonly words: readonly string[];
  readonly total: number;
  /** Every counted issue was read, or leaves no doubt. */
  readonly isSure: boolean;
  /** The filters as they were taken: what no issue has is left out. */
  readonly filters: Filters;
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  readonly results: readonly Result[];
  readonly hasMore: boolean;
  /** The issues that the query names outright: several of a month, or of a day without its year. */
  readonly direct: readonly string[];
  /** The query can hardly mean anything else than the one issue; a day may stand in the texts too. */
  readonly leadsThere: boolean;
  /** What was searched beside the name of an issue or a time, where the whole question stands nowhere. */
  readonly beside: Beside | undefined;
  /** Titles of issues that are known and not held, in which the words stand. */
  readonly wanted: readonly Wanted[];
}

export interface Result {
  readonly path: string;
  readonly title: readonly Piece[];
  readonly rating: string | undefined;
  readonly kind: string;
  readonly places: readonly Place[];
  /** How many further places the issue has. */
  readonly morePlaces: number;
}

const MOST_PLACES = 3;

/** Words beside a name: `仿冒` of `2024年2月 仿冒`. */
export interface Beside {
  readonly words: string;
  /** The results are issues that the name means; otherwise none of those has the words. */
  readonly isWithin: boolean;
}

export interface Asked {
  readonly question: Question;
  /** How many results to give. */
  readonly most: number;
  /** Count the results by section too, which needs a file more. */
  readonly bySection: boolean;
}

export interface Session {
  /** Answers a question; gives `undefined` once `isStale`. */
  answer(asked: Asked, isStale: () => boolean): Promise<Reply | undefined>;
}

export function openSession(engine: PagefindEngine): Session {
  let last: { words: string; answer: Promise<Found> } | undefined;
  const rejected = new WeakMap<Answer, Set<PageId>>();

  const answerOf = (words: string) => {
    if (last?.words !== words) last = { words, answer: searchBeside(words, engine) };
    return last.answer;
  };

  return {
    async answer({ question: { words, filters: wished, order }, most, bySection }, isStale) {
      const [catalogue, found, direct, wanted] = await Promise.all([
        engine.catalogue(),
        answerOf(words),
        findNamed(words, engine),
        findWanted(words, engine),
      ]);
      if (isStale()) return undefined;
      // Of an issue or a time named outright, another one is no part.
      const target = readTarget(words);
      const isNamed = target?.kind === 'issue' || (isTime(target) && direct.length + wanted.length > 0);
      const answer = isNamed && found.answer?.step !== 'exact' ? undefined : found.answer;
      const sections = bySection || wished.section !== undefined ? await loadSections(engine) : [];
      const hits = answer
        ? toHits(answer.pages, catalogue, ({ page, starts }) => sectionsAt(sections[page], starts))
        : [];
      const filters = fittingFilters(wished, catalogue, sections);
      const gone = (answer && rejected.get(answer)) ?? new Set<PageId>();
      if (answer) rejected.set(answer, gone);
      const fitting = orderHits(filterHits(hits, filters), order);
      const results: Result[] = [];
      let at = 0;
      while (answer && results.length < most && at < fitting.length) {
        const batch = fitting.slice(at, at + most - results.length);
        at += batch.length;
        const read = await Promise.all(batch.map((hit) => readHit(hit, answer, filters.section, engine)));
        if (isStale()) return undefined;
        for (const [at, hit] of batch.entries()) {
          const result = read[at];
          if (result) results.push(result);
          else gone.add(hit.page);
        }
      }
      const kept = hits.filter(({ page }) => !gone.has(page));
      const total = filterHits(kept, filters).length;
      return {
        step: answer && kept.length > 0 ? answer.step : isOnlyMarks(words) ? 'marks' : 'none',
        filters,
        words: answer ? await wordsAsPrinted(answer, kept, engine) : [],
        total,
        isSure: at >= fitting.length || fitting.slice(at).every(({ likely }) => likely),
        facets: countFacets(kept, filters),
        results,
        hasMore: total > results.length,
        direct,
        leadsThere:
          target !== undefined && !isSpan(target) && (answer?.step !== 'exact' || target?.kind !== 'day'),
        beside: answer && found.beside,
        wanted,
      };
    },
  };
}

/** The words of a correction as the first of its pages prints them: `CNCERT`, not `cncert`. */
async function wordsAsPrinted(
  { step, words, confirm }: Answer,
  hits: readonly Hit[],
  engine: PagefindEngine,
): Promise<readonly string[]> {
  const [first] = hits;
  if (step !== 'corrected' || !first || !(await confirm(first.page))) return words;
  const reading = readPage(await engine.load(first.page));
  return words.map((word) => {
    const [span] = findSpans(reading, [word]);
    return span ? reading.printed.slice(span.start, span.end) : word;
  });
}

async function readHit(
  hit: Hit,
  answer: Answer,
  section: string | undefined,
  engine: PagefindEngine,
): Promise<Result | undefined> {
  if (!(await answer.confirm(hit.page))) return undefined;
  const reading = readPage(await engine.load(hit.page));
  const spans = findSpans(reading, answer.words);
  const all = choosePlaces(reading, spans, Number.POSITIVE_INFINITY);
  const inSection = section === undefined ? all : all.filter(({ heading }) => heading === section);
  const places =
    section === undefined ? choosePlaces(reading, spans, MOST_PLACES) : inSection.slice(0, MOST_PLACES);
  return {
    path: hit.entry.path,
    title: titlePieces(reading, spans),
    rating: hit.entry.rating,
    kind: hit.entry.kind,
    places,
    morePlaces: inSection.length - places.length,
  };
}

/** Loads the sections of each page, in the order of the catalogue. */
async function loadSections(engine: PagefindEngine): Promise<readonly PageSections[]> {
  return JSON.parse(await engine.file(files.sections));
}

function sectionsAt(sections: PageSections | undefined, starts: readonly number[]): string[] {
  if (!sections) return [];
  const headings = starts.flatMap((start) => sections.findLast(([, word]) => word <= start)?.[0] ?? []);
  return [...new Set(headings)];
}

interface Found {
  readonly answer: Answer | undefined;
  readonly beside?: Beside;
}

/**
 * Searches. Where the name of an issue or a time and further words stand nowhere together, the words are
 * searched in what is named, and elsewhere when it has none.
 */
async function searchBeside(words: string, engine: PagefindEngine): Promise<Found> {
  const found = await search(parseQuery(words), engine);
  const { target, rest } = splitName(words);
  if (found?.step === 'exact' || !target || rest === '') return { answer: found };
  const answer = await search(parseQuery(rest), engine);
  if (!answer) return { answer };
  const { entries } = await engine.catalogue();
  const named = new Set(await findNamed(words, engine));
  const within = answer.pages.filter(({ page }) => named.has(entries[page]?.path ?? ''));
  const held = await Promise.all(within.map(({ page }) => answer.confirm(page)));
  const pages = within.filter((_, at) => held[at]);
  if (pages.length === 0) return { answer, beside: { words: rest, isWithin: false } };
  return { answer: { ...answer, pages }, beside: { words: rest, isWithin: true } };
}
