/**
 * Answers the questions of one visit to the search page. It runs in a worker, so that the page stays
 * free to type in.
 */

import {
  countFacets,
  type FacetCount,
  filterHits,
  fittingFilters,
  orderHits,
  toHits,
} from '../arrangement.ts';
import type { PageId } from '../query/engine.ts';
import type { Answer, Step } from '../query/search.ts';
import type { Facet, Filters, Question } from '../question.ts';
import { readTarget } from '../target.ts';
import { type Beside, type Found, searchBeside } from './beside.ts';
import { findNamed, findWanted, isOnlyMarks, isSpan, isTime, type Wanted } from './named.ts';
import { type FoundSoFar, type SoFar, searchNewest } from './newest.ts';
import type { PagefindEngine } from './pagefind-engine.ts';
import { type Result, readResult, wordsAsPrinted } from './result.ts';
import { loadSections, sectionsAt } from './sections.ts';

export interface Reply {
  /** `marks`: the query is punctuation alone, which is not looked for. */
  readonly step: Step | 'none' | 'marks';
  /** The words that stand in the results, where they are not those of the query. */
  readonly words: readonly string[];
  /** Set where only a part was searched; the same question that may not be answered by part gives the whole. */
  readonly soFar: SoFar | undefined;
  readonly total: number;
  /** Every counted issue was read, or leaves no doubt. */
  readonly isSure: boolean;
  /** The filters as they were taken: what no issue has is left out. */
  readonly filters: Filters;
  /** Counts over the whole archive; none of a part, which could be taken for them. */
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

export interface Asked {
  readonly question: Question;
  /** How many results to give. */
  readonly most: number;
  /** Count the results by section too, which needs a file more. */
  readonly bySection: boolean;
  /** Give what the newest issues alone have, where that comes sooner. */
  readonly mayBePart: boolean;
}

export interface Session {
  /** Answers a question; gives `undefined` once `isStale`. */
  answer(asked: Asked, isStale: () => boolean): Promise<Reply | undefined>;
}

export function openSession(engine: PagefindEngine): Session {
  let last: { words: string; answer: Promise<Found> } | undefined;
  /** The pages of an answer whose text did not hold the words after all. */
  const rejected = new WeakMap<Answer, Set<PageId>>();

  const answerOf = async (
    { question: { words, order }, mayBePart }: Asked,
    isStale: () => boolean,
  ): Promise<(Found & Partial<FoundSoFar>) | undefined> => {
    // In that order the newest come last; and what is being searched whole is sooner had whole.
    const isOne = !mayBePart || order === 'oldest' || last?.words === words;
    const part = isOne ? undefined : await searchNewest(words, engine);
    if (part || isStale()) return part;
    if (last?.words !== words) last = { words, answer: searchBeside(words, engine) };
    return last.answer;
  };

  const session: Session = {
    async answer(asked, isStale) {
      const {
        question: { words, filters: wished, order },
        most,
        bySection,
      } = asked;
      const [catalogue, found, direct, wanted] = await Promise.all([
        engine.catalogue(),
        answerOf(asked, isStale),
        findNamed(words, engine),
        findWanted(words, engine),
      ]);
      if (!found || isStale()) return undefined;
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
      let read = 0;
      while (answer && results.length < most && read < fitting.length) {
        const batch = fitting.slice(read, read + most - results.length);
        read += batch.length;
        const opened = await Promise.all(
          batch.map((hit) => readResult(hit, answer, filters.section, found.engine ?? engine)),
        );
        if (isStale()) return undefined;
        results.push(...opened.filter((result) => result !== undefined));
        for (const [place, { page }] of batch.entries()) if (!opened[place]) gone.add(page);
      }
      // Under these filters the newest issues have nothing.
      if (found.soFar && results.length === 0) return session.answer({ ...asked, mayBePart: false }, isStale);
      const kept = hits.filter(({ page }) => !gone.has(page));
      const total = filterHits(kept, filters).length;
      return {
        step: answer && kept.length > 0 ? answer.step : isOnlyMarks(words) ? 'marks' : 'none',
        filters,
        words: answer ? await wordsAsPrinted(answer, kept, engine) : [],
        soFar: found.soFar,
        total,
        isSure: fitting.slice(read).every(({ likely }) => likely),
        facets: countFacets(found.soFar ? [] : kept, filters),
        results,
        hasMore: total > results.length,
        direct,
        leadsThere:
          target !== undefined && !isSpan(target) && (answer?.step !== 'exact' || target.kind !== 'day'),
        beside: answer && found.beside,
        wanted,
      };
    },
  };
  return session;
}
