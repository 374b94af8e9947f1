import { bestCovered, coverageOf } from './coverage.ts';
import type { Engine, PageId } from './engine.ts';
import { fold } from './folded.ts';
import { findNearest, tolerance, typingDistance } from './nearest.ts';
import { holdsAll, readPage } from './reading.ts';
import type { Answer } from './search.ts';

/** Parts of a query as the archive itself writes them. */
export interface Correction {
  readonly parts: readonly string[];
  /** The pages on which the corrected parts were seen. */
  readonly answer: Answer | undefined;
}

const MOST_READINGS = 30;
/** A word in other letters than Chinese. */
const WORD = /^[a-z][a-z0-9.+_-]*$/;

/**
 * Looks in the archive for what a mistyped query may have meant: for each part the nearest stretch of
 * the texts that hold most of it. Numbers are never corrected.
 *
 * Parts that stand as they are, across a boundary of paragraphs say, come back unchanged.
 *
 * @returns `undefined` when a part resembles nothing
 */
export async function findCorrection(
  parts: readonly string[],
  engine: Engine,
): Promise<Correction | undefined> {
  const corrected: string[] = [];
  const seen = new Set<PageId>();
  for (const part of parts) {
    const word = fold(part).text;
    const near = WORD.test(word) ? await nearestWord(word, engine) : await nearestStretch(part, engine, seen);
    if (near === undefined) return undefined;
    corrected.push(near);
  }
  const words = corrected.map((part) => fold(part).text);
  const confirm = async (page: PageId) => holdsAll(readPage(await engine.load(page)), words);
  const holding: PageId[] = [];
  for (const page of seen) if (await confirm(page)) holding.push(page);
  if (holding.length === 0) return { parts: corrected, answer: undefined };
  const isSame = words.every((word, at) => word === fold(parts[at] ?? '').text);
  const pages = holding.map((page) => ({ page, starts: [], likely: true, score: 0 }));
  return { parts: corrected, answer: { step: isSame ? 'exact' : 'corrected', words, pages, confirm } };
}

/** Of fewer letters, another word is as near as the one that was meant. */
const SHORTEST = 4;

/** Corrects a word in other letters than Chinese by the archive's own words. */
async function nearestWord(word: string, engine: Engine): Promise<string | undefined> {
  const known = (await engine.words()).filter((other) => digitsOf(other) === digitsOf(word));
  if (known.some((other) => other.includes(word))) return word;
  const most = word.length < SHORTEST ? 0 : tolerance(word);
  const near = known
    .filter((other) => other.length >= SHORTEST && Math.abs(other.length - word.length) <= most)
    .map((other) => ({ other, distance: typingDistance(word, other) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.other;
}

async function nearestStretch(part: string, engine: Engine, seen: Set<PageId>): Promise<string | undefined> {
  const words = fold(part).text;
  const pages = bestCovered(await coverageOf([part], engine), MOST_READINGS);
  const votes = new Map<string, { distance: number; count: number }>();
  for (const page of pages) {
    const { folded } = readPage(await engine.load(page));
    const near = findNearest(folded.text, words, tolerance(words));
    if (!near || digitsOf(near.text) !== digitsOf(words) || cutsWord(folded.text, near.text)) continue;
    seen.add(page);
    const vote = votes.get(near.text);
    votes.set(near.text, { distance: near.distance, count: (vote?.count ?? 0) + 1 });
  }
  const [best] = [...votes].sort(([, a], [, b]) => a.distance - b.distance || b.count - a.count);
  return best?.[0];
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/** Says whether a stretch of a text begins or ends within a word or a number. */
function cutsWord(text: string, stretch: string): boolean {
  const at = text.indexOf(stretch);
  const isInside = (place: number) => /^[a-z\d]{2}$/.test(text.slice(place - 1, place + 1));
  return isInside(at) || isInside(at + stretch.length);
}
