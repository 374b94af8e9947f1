/**
 * Search from query to ranked pages: exact first, and only where nothing stands exactly, the steps
 * that find something like it. The answer says which step gave it.
 */
import { takeApart } from './apart.ts';
import { type Candidate, findAcrossBlocks, findCandidates } from './candidates.ts';
import { findCorrection } from './correction.ts';
import type { Engine, PageId } from './engine.ts';
import { fold } from './folded.ts';
import { simplify } from './indexable.ts';
import { westernNumbers } from './numerals.ts';
import { findPartial } from './partial.ts';
import { type Part, type Query, withoutEdges } from './query.ts';
import { holdsAll, readPage } from './reading.ts';
import { isTold, type Term, termsOf } from './terms.ts';
import { inOtherThousands } from './thousands.ts';

/**
 * How the pages answer the query.
 *
 * - `exact`: every part stands in each of them.
 * - `words`: the words of the parts stand in each of them, apart from one another.
 * - `corrected`: what stands in them differs from the query by a character or two.
 * - `partial`: they hold some of the words.
 */
export type Step = 'exact' | 'words' | 'corrected' | 'partial';

export interface Answer {
  readonly step: Step;
  /** Folded words that stand in the pages; all of them in each page, but for `partial`. */
  readonly words: readonly string[];
  /** Best first. A page is sure only when its text has been read: see `confirm`. */
  readonly pages: readonly Candidate[];
  /** Says whether a page is an answer, by its text. */
  confirm(page: PageId): Promise<boolean>;
}

/** How many texts are read to learn whether a step answers at all. */
const MOST_READINGS = 400;

/** Some words of a query in the spelling that is looked for. */
type Spelt = Pick<Part, 'typed' | 'quoted'>;

/** Searches. The answer is `undefined` when no page has anything of the query. */
export async function search(query: Query, engine: Engine): Promise<Answer | undefined> {
  if (query.parts.length === 0) return undefined;
  const asked = await simplifyAll(query, engine);
  const exact = await searchExact(wordsOf(asked), 'exact', engine);
  if (exact) return exact;
  const spellings = [
    ({ typed, quoted }: Spelt) => (quoted ? typed : withoutEdges(typed)),
    ({ typed, quoted }: Spelt) => (quoted ? typed : westernNumbers(typed)),
  ];
  let parts: readonly Spelt[] = asked;
  for (const spell of spellings) {
    const all = parts.map((part) => ({ typed: spell(part), quoted: part.quoted }));
    // Marks alone are nothing to look for beside words.
    const next = all.filter(({ typed }) => typed !== '');
    if (next.length === 0 || wordsOf(next).join(' ') === wordsOf(parts).join(' ')) continue;
    const found = await searchExact(wordsOf(next), 'exact', engine);
    if (found) return found;
    parts = next;
  }
  const otherwise = wordsOf(parts).map((words) => inOtherThousands(words.normalize('NFKC')));
  const found =
    otherwise.join(' ') === wordsOf(parts).join(' ')
      ? undefined
      : await searchExact(otherwise, 'exact', engine);
  return found ?? searchLoosely(parts, engine);
}

/**
 * Searches a part of the pages for the words as they are typed. What it finds is part of the answer of all pages:
 * another spelling, or words across the end of a block, are looked for only where no page at all has them so.
 */
export async function searchPart(query: Query, engine: Engine): Promise<Answer | undefined> {
  if (query.parts.length === 0) return undefined;
  return searchWithinBlocks(wordsOf(await simplifyAll(query, engine)), 'exact', engine);
}

async function simplifyAll({ parts }: Query, engine: Engine): Promise<readonly Spelt[]> {
  // The index has no other characters.
  const simplified = await engine.simplified();
  return parts.map(({ typed, quoted }) => ({ typed: simplify(typed, simplified), quoted }));
}

function wordsOf(parts: readonly Spelt[]): string[] {
  return parts.map(({ typed }) => typed);
}

async function searchLoosely(spelt: readonly Spelt[], engine: Engine): Promise<Answer | undefined> {
  const parts = wordsOf(spelt);
  const pieces = await Promise.all(
    spelt.map(({ typed, quoted }) => (quoted ? undefined : takeApart(typed, engine))),
  );
  if (pieces.some((piece) => piece !== undefined)) {
    const words = parts.flatMap((part, at) => pieces[at] ?? part);
    const apart = await searchExact([...new Set(words)], 'words', engine);
    if (apart) return apart;
  }
  // What is quoted is meant as it stands.
  const isQuoted = spelt.some(({ quoted }) => quoted);
  const corrected = isQuoted ? undefined : await findCorrection(parts, engine);
  if (corrected) {
    const found = await searchExact(corrected.parts, 'corrected', engine);
    const answer = found ?? corrected.answer;
    if (answer) return answer;
  }
  return (await findPartial(parts, engine)) ?? searchKnown(parts, engine);
}

/** Leaves out the parts that stand on no page, where others do. */
async function searchKnown(parts: readonly string[], engine: Engine): Promise<Answer | undefined> {
  const answers = await Promise.all(parts.map((part) => searchExact([part], 'partial', engine)));
  const known = parts.filter((_, at) => answers[at] !== undefined);
  if (known.length === 0 || known.length === parts.length) return undefined;
  return (await searchExact(known, 'partial', engine)) ?? findPartial(known, engine);
}

/** Searches for pages on which all of some parts stand. */
export async function searchExact(
  parts: readonly string[],
  step: Step,
  engine: Engine,
): Promise<Answer | undefined> {
  return (
    (await searchWithinBlocks(parts, step, engine)) ??
    (await confirmAny(await findAcrossBlocks(chainsOf(parts), engine), parts, step, engine))
  );
}

/** Searches for pages that have each part within a block of text. */
async function searchWithinBlocks(
  parts: readonly string[],
  step: Step,
  engine: Engine,
): Promise<Answer | undefined> {
  const found = await findCandidates(chainsOf(parts), engine);
  const candidates = parts.every(isTold) ? found : found.map((page) => ({ ...page, likely: false }));
  return confirmAny(candidates, parts, step, engine);
}

function chainsOf(parts: readonly string[]): (readonly Term[])[] {
  return parts.map((part) => termsOf(part));
}

/** Makes candidates an answer if one of the best holds all parts. */
async function confirmAny(
  pages: readonly Candidate[],
  parts: readonly string[],
  step: Step,
  engine: Engine,
): Promise<Answer | undefined> {
  const words = parts.map((part) => fold(part).text);
  const confirm = async (page: PageId) => holdsAll(readPage(await engine.load(page)), words);
  const answers = await anyConfirmed(pages.slice(0, MOST_READINGS), confirm);
  return answers ? { step, words, pages, confirm } : undefined;
}

async function anyConfirmed(
  pages: readonly Candidate[],
  confirm: (page: PageId) => Promise<boolean>,
): Promise<boolean> {
  for (let at = 0; at < pages.length; at += 10) {
    const answers = await Promise.all(pages.slice(at, at + 10).map(({ page }) => confirm(page)));
    if (answers.includes(true)) return true;
  }
  return false;
}
