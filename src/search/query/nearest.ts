/** A stretch of a text that resembles some words. */
export interface Near {
  readonly text: string;
  /** How many characters must be changed, added or left out to make it the words. */
  readonly distance: number;
}

/**
 * Finds the stretch of a text that comes nearest to some words.
 *
 * @param most - the greatest distance worth finding
 */
export function findNearest(text: string, words: string, most: number): Near | undefined {
  const wanted = words.split('');
  // For each beginning of the words: the distance of the best stretch ending here, and its start.
  let distances = wanted.map((_, at) => at + 1);
  let starts = wanted.map(() => 0);
  let best: { distance: number; start: number; end: number } | undefined;
  for (let place = 0; place < text.length; place += 1) {
    let diagonal = 0;
    let diagonalStart = place;
    const nextDistances: number[] = [];
    const nextStarts: number[] = [];
    for (let at = 0; at < wanted.length; at += 1) {
      const above = distances[at] ?? 0;
      const left = at === 0 ? 1 : (nextDistances[at - 1] ?? 0) + 1;
      const change = diagonal + (text[place] === wanted[at] ? 0 : 1);
      const least = Math.min(change, above + 1, at === 0 ? 1 : left);
      nextDistances.push(least);
      if (least === change) nextStarts.push(diagonalStart);
      else if (least === above + 1) nextStarts.push(starts[at] ?? place);
      else nextStarts.push(at === 0 ? place : (nextStarts[at - 1] ?? place));
      diagonal = above;
      diagonalStart = starts[at] ?? place;
    }
    distances = nextDistances;
    starts = nextStarts;
    const distance = distances.at(-1) ?? most + 1;
    // Of two stretches as near, the one that begins alike and runs on is the whole word.
    const isLonger = distance === best?.distance && (starts.at(-1) ?? place) === best.start;
    if (distance <= most && (!best || distance < best.distance || isLonger)) {
      best = { distance, start: starts.at(-1) ?? place, end: place + 1 };
      if (distance === 0) break;
    }
  }
  return best && { text: text.slice(best.start, best.end), distance: best.distance };
}

/** Gives the greatest distance at which a reader would still call words the same, mistyped; digits are exact. */
export function tolerance(words: string): number {
  const { length } = Array.from(words.replace(/\d/g, ''));
  if (length < 3) return 0;
  return length < 8 ? 1 : 2;
}
