import { bestCovered, coverageOf } from './coverage.ts';
import type { Engine, PageId } from './engine.ts';
import { fold } from './folded.ts';
import { measuredWordsOf } from './measured-words.ts';
import { readPage } from './reading.ts';
import type { Answer } from './search.ts';
import { findWhole } from './whole-numbers.ts';

/** Pages that hold less of a query than this are no answer to it. */
const LEAST = 0.5;
const MOST_PAGES = 200;

/** Finds the pages that hold at least half of a query, rare words weighing more than common ones. */
export async function findPartial(parts: readonly string[], engine: Engine): Promise<Answer | undefined> {
  const coverage = await coverageOf(parts, engine);
  const enough = new Map([...coverage].filter(([, share]) => share >= LEAST));
  if (enough.size === 0) return undefined;
  const words = [
    ...new Set(parts.flatMap((part) => [part, ...measuredWordsOf(part)]).map((part) => fold(part).text)),
  ];
  const told = words.filter((word) => word.length > 1 || words.length === 1);
  const confirm = async (page: PageId) => {
    const { folded } = readPage(await engine.load(page));
    return told.some((word) => findWhole(folded.text, word) >= 0);
  };
  const pages = bestCovered(enough, MOST_PAGES).map((page) => ({ page, starts: [], likely: true, score: 0 }));
  return { step: 'partial', words: told, pages, confirm };
}
