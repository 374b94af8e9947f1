/**
 * A text as search compares it, and the way back to the text it was made from.
 *
 * Compared is what a reader means by "the same words": compatibility forms and case are folded, the
 * many dashes and quotation marks are one, and white space beside Chinese does not count.
 */
export interface Folded {
  readonly text: string;
  /** The place in the original of each code unit of `text`, and of its end. */
  readonly places: readonly number[];
}

const CHINESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;
const SAME: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

/** Folds a text. */
export function fold(original: string): Folded {
  const places: number[] = [];
  let text = '';
  let lastSeen = '';
  let spaceAt = -1;
  let at = 0;
  for (const [cluster] of original.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const place = at;
    at += cluster.length;
    if (/^\s/u.test(cluster)) {
      if (spaceAt < 0) spaceAt = place;
      continue;
    }
    if (/^[\p{Cf}\p{Cc}⁏]/u.test(cluster)) continue;
    if (spaceAt >= 0 && lastSeen !== '' && !CHINESE.test(lastSeen) && !CHINESE.test(cluster)) {
      text += ' ';
      places.push(spaceAt);
    }
    spaceAt = -1;
    lastSeen = cluster;
    const folded = foldCluster(cluster);
    for (let unit = 0; unit < folded.length; unit += 1) places.push(place);
    text += folded;
  }
  places.push(at);
  return { text, places };
}

function foldCluster(cluster: string): string {
  const folded = cluster.normalize('NFKC').toLowerCase();
  return SAME[folded] ?? (/^\p{Pd}$/u.test(folded) || folded === '−' ? '-' : folded);
}
