/** The words of a query as a reader would part them: a number stays with what it counts, and a date is one. */
import { segmenter, TOKEN } from './units.ts';

/** A date, or a number with what it counts. */
const MEASURE = /((?:\d+年)?(?<!\d)\d+月(?:\d+[日号]?)?|(?<![a-z\d.-])第?\d[\d.,]*(?:%|\p{Script=Han})?)/iu;

/** Gives the words of a part, each number with what it counts: `23起` is no 第23期. A date is one. */
export function measuredWordsOf(words: string): string[] {
  return words.split(MEASURE).flatMap((piece) => (MEASURE.test(piece) ? [piece] : wordsOf(piece)));
}

/** Gives the places at which a part can be cut without cutting a date, a number or a word in other letters. */
export function cutsOf(words: string): number[] {
  const pieces = words.split(MEASURE).flatMap((piece, at) => (at % 2 === 1 ? [piece] : piece.split(TOKEN)));
  const cuts: number[] = [];
  let place = 0;
  for (const piece of pieces) {
    const isWhole = MEASURE.test(piece) || TOKEN.test(piece);
    if (piece !== '') cuts.push(place);
    for (let at = 1; at < piece.length && !isWhole; at += 1) cuts.push(place + at);
    place += piece.length;
  }
  return cuts;
}

/** Gives the words of a text, as a dictionary cuts it. */
function wordsOf(words: string): string[] {
  return [...segmenter.segment(words)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
