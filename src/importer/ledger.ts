import { fault } from './fault.ts';

/** A stretch of the capture's text. */
export interface Place {
  readonly start: number;
  /** The place after the last character. */
  readonly end: number;
  /** What the stretch is the address of, when it is no words, or how its words are marked. */
  readonly as?: 'link' | 'picture' | 'struck' | 'raised' | 'lowered';
}

/**
 * The account of a capture: what became of each of its characters.
 *
 * A character stands in the issue (`kept`), became a field of its frontmatter (`field`), or was
 * removed by a rule that has a name (`removed`). The stretches of a closed account lie end to end, so
 * that put together they are the capture again.
 */
export interface Stretch extends Place {
  readonly fate: 'kept' | 'field' | 'removed';
  /** The field it became or the rule that removed it; absent for text that was kept. */
  readonly by?: string;
}

/** The rule that removes white space between blocks. */
export const BETWEEN_BLOCKS = 'space-between-blocks';

/**
 * Closes an account: puts the stretches in order and gives white space between them to its own rule.
 *
 * @param text - the whole text of the capture
 * @param stretches - what the reader and the steps have claimed, in any order
 * @throws Error when a character is claimed twice or, not being white space, by nobody
 */
export function closeAccount(text: string, stretches: readonly Stretch[]): Stretch[] {
  const closed: Stretch[] = [];
  let place = 0;
  const fillTo = (end: number) => {
    if (end <= place) return;
    const left = text.slice(place, end);
    // U+0085 ends a line, and is no white space to JavaScript.
    const words = left.replaceAll('\u0085', ' ').trim();
    if (words !== '') {
      throw fault('unaccounted', { place: place + 1, text: words.slice(0, 40) });
    }
    closed.push({ start: place, end, fate: 'removed', by: BETWEEN_BLOCKS });
  };
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (stretch.start === stretch.end) continue;
    if (stretch.start < place) throw fault('counted-twice', { place: stretch.start + 1 });
    fillTo(stretch.start);
    closed.push(stretch);
    place = stretch.end;
  }
  fillTo(text.length);
  return closed;
}

/** Counts the characters of each fate. */
export function countFates(account: readonly Stretch[]): Record<Stretch['fate'], number> {
  const counts = { kept: 0, field: 0, removed: 0 };
  for (const { start, end, fate } of account) counts[fate] += end - start;
  return counts;
}
