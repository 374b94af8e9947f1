/** One issue as a result: its title and the places at which the words stand, read out of its text. */
import type { Hit } from '../arrangement.ts';
import { choosePlaces, type Piece, type Place, titlePieces } from '../query/excerpt.ts';
import { findSpans, readPage } from '../query/reading.ts';
import type { Answer } from '../query/search.ts';
import type { PagefindEngine } from './pagefind-engine.ts';

export interface Result {
  readonly path: string;
  readonly title: readonly Piece[];
  readonly rating: string | undefined;
  readonly isRatingCorrected: boolean;
  readonly kind: string;
  readonly places: readonly Place[];
  /** How many further places the issue has. */
  readonly morePlaces: number;
}

const MOST_PLACES = 3;

/**
 * Reads the text of a hit.
 *
 * @param section - the heading of the section that the reader keeps to
 * @returns `undefined` when the words do not stand there after all
 */
export async function readResult(
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
    isRatingCorrected: hit.entry.isRatingCorrected ?? false,
    kind: hit.entry.kind,
    places,
    morePlaces: inSection.length - places.length,
  };
}

/** The words of a correction as the first of its pages prints them: `CNCERT`, not `cncert`. */
export async function wordsAsPrinted(
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
