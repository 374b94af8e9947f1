/** Questions that name an issue or a time and hold further words: `仿冒` of `2024年2月 仿冒`. */
import { parseQuery } from '../query/query.ts';
import { type Answer, search } from '../query/search.ts';
import { findNamed, splitName } from './named.ts';
import type { PagefindEngine } from './pagefind-engine.ts';

/** What was searched beside a name. */
export interface Beside {
  readonly words: string;
  /** The results are issues that the name means; otherwise none of those has the words. */
  readonly isWithin: boolean;
}

/** An answer, and whether it is one to the words beside a name alone. */
export interface Found {
  readonly answer: Answer | undefined;
  readonly beside?: Beside;
}

/**
 * Searches. Where the name of an issue or a time and further words stand nowhere together, the words are
 * searched in what is named, and elsewhere when it has none.
 */
export async function searchBeside(words: string, engine: PagefindEngine): Promise<Found> {
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
