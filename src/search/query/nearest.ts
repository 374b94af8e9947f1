/** A stretch of a text that resembles some words. */
export interface Near {
  readonly text: string;
  /** How many characters must be changed, added or left out to make it the words. */
  readonly distance: number;
}

/** The best way to a place: how far the text so far is from the words so far, and where it starts. */
interface Way {
  readonly distance: number;
  readonly start: number;
}

/**
 * Finds the stretch of a text that comes nearest to some words; of stretches as near, the first, and of
 * those that overlap, the longest.
 *
 * @param most - the greatest distance worth finding
 */
export function findNearest(text: string, words: string, most: number): Near | undefined {
  const wanted = words.split('');
  let ways: readonly Way[] = wanted.map((_, at) => ({ distance: at + 1, start: 0 }));
  let best: (Way & { readonly end: number }) | undefined;
  for (let place = 0; place < text.length && best?.distance !== 0; place += 1) {
    ways = nextWays(ways, wanted, text.charAt(place), place);
    const way = ways.at(-1);
    if (!way || way.distance > most) continue;
    const isLonger = way.distance === best?.distance && way.start === best.start;
    if (!best || way.distance < best.distance || isLonger) best = { ...way, end: place + 1 };
  }
  return best && { text: text.slice(best.start, best.end), distance: best.distance };
}

/** Takes one more character of the text into account (Sellers' algorithm). */
function nextWays(ways: readonly Way[], wanted: readonly string[], unit: string, place: number): Way[] {
  const next: Way[] = [];
  // A stretch may start anywhere.
  let diagonal: Way = { distance: 0, start: place };
  let left: Way = { distance: 0, start: place + 1 };
  wanted.forEach((wish, at) => {
    const above = ways[at] ?? diagonal;
    const change = { distance: diagonal.distance + (unit === wish ? 0 : 1), start: diagonal.start };
    const added = { distance: above.distance + 1, start: above.start };
    const missing = { distance: left.distance + 1, start: left.start };
    left = nearer(nearer(change, added), missing);
    next.push(left);
    diagonal = above;
  });
  return next;
}

function nearer(a: Way, b: Way): Way {
  return b.distance < a.distance || (b.distance === a.distance && b.start < a.start) ? b : a;
}

/** Gives the greatest distance at which a reader would still call words the same, mistyped; digits are exact. */
export function tolerance(words: string): number {
  const { length } = Array.from(words.replace(/\d/g, ''));
  if (length < 3) return 0;
  return length < 8 ? 1 : 2;
}

/** Counts the slips of the hand between two words: a letter changed, added, left out, or two changing places. */
export function typingDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const added = Math.min(row[j] ?? 0, next[j - 1] ?? 0) + 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, added, swapped));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
