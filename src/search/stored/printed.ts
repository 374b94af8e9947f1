/**
 * What was printed where the indexed text of a page differs from it. Pagefind keeps whatever a page says of itself,
 * but makes words of it all, and people would pay for them with every number they look up. Only the ids of elements it
 * keeps and does not index: so an empty element at the beginning of the page carries the edits as its id.
 */
import type { Fragment } from './index-files.ts';

export const CARRIER = 'span';
const MARK = 'printed:';

/** Gives the id that carries edits, as `printed-text.ts` writes them. */
export function printedId(edits: string): string {
  return `${MARK}${edits}`;
}

/** Finds the edits that a stored page carries; empty where it has none. */
export function readPrinted(anchors: Fragment['anchors']): string {
  const carrier = anchors.find(({ element, id }) => element === CARRIER && id.startsWith(MARK));
  return carrier?.id.slice(MARK.length) ?? '';
}
