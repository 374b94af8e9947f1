import { ALIKE } from './indexable.ts';

/**
 * A text as search compares it, and the way back to the text it was made from.
 *
 * Compared is what a reader means by "the same words": compatibility forms and case are folded, the
 * many dashes and quotation marks are one, the marks of a range among them, and white space beside Chinese does not count.
 */
export interface Folded {
  readonly text: string;
  /** The place in the original of each code unit of `text`, and of its end. */
  readonly places: readonly number[];
}

/** White space beside these says nothing: Chinese, arrows and signs that belong to a number. */
const CLOSE =
  /[%‰\u2190-\u21ff\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/uy;
const INVISIBLE = /^[\p{Cf}\p{Cc}⁏]/u;
const SAME: Record<string, string> = {
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '~': '-',
  '〜': '-',
  '∼': '-',
  '−': '-',
};

/** Folds a text. */
export function fold(original: string): Folded {
  const places: number[] = [];
  let text = '';
  let before = '';
  let spaceAt = -1;
  const add = (folded: string, place: number) => {
    for (let unit = 0; unit < folded.length; unit += 1) places.push(place);
    text += folded;
  };
  for (const { cluster, at } of clustersOf(original)) {
    if (isSpace(cluster)) {
      if (spaceAt < 0) spaceAt = at;
      continue;
    }
    if (INVISIBLE.test(cluster)) continue;
    if (spaceAt >= 0 && before !== '' && !CLOSE.test(before) && !CLOSE.test(cluster)) add(' ', spaceAt);
    spaceAt = -1;
    before = cluster;
    add(isHan(cluster) ? (ALIKE.get(cluster) ?? cluster) : foldCluster(cluster), at);
  }
  places.push(original.length);
  return { text, places };
}

/** Cuts a text into characters, each with the marks that combine with it. */
function* clustersOf(text: string): Generator<{ cluster: string; at: number }> {
  for (let at = 0; at < text.length; ) {
    // Most of a Chinese text needs no pattern to be told apart.
    const length = isHan(text.charAt(at)) && isHan(text.charAt(at + 1)) ? 1 : lengthOfCluster(text, at);
    yield { cluster: text.slice(at, at + length), at };
    at += length;
  }
}

function lengthOfCluster(text: string, at: number): number {
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)?.[0].length ?? 1;
}

function isHan(cluster: string): boolean {
  return cluster.length === 1 && cluster >= '\u4e00' && cluster <= '\u9fff';
}

function isSpace(cluster: string): boolean {
  return !isHan(cluster) && /^\s/u.test(cluster);
}

function foldCluster(cluster: string): string {
  const folded = cluster.normalize('NFKC').toLowerCase();
  return SAME[folded] ?? (/^\p{Pd}$/u.test(folded) ? '-' : folded);
}
