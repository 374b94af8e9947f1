/**
 * The elements of a finished page, each with its place.
 *
 * A tree of a page takes three times as long to make, and there are tens of thousands of pages of which only an
 * address or one element is wanted.
 */
import { Parser } from 'htmlparser2';

/** An element as it stands in a page. */
export interface PlacedElement {
  /** In small letters. */
  readonly name: string;
  /** The attributes by name, in small letters; where one is written twice, the first is meant. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its first tag begins in the page, and where what follows that tag does. */
  readonly start: number;
  readonly inside: number;
  /** Where what follows the element begins. */
  readonly end: number;
}

/** Lists the elements of a page in the order of their first tags. */
export function elementsOf(page: string): PlacedElement[] {
  const elements: (PlacedElement & { end: number })[] = [];
  const open: (PlacedElement & { end: number })[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const inside = parser.endIndex + 1;
      const element = { name, attributes, start: parser.startIndex, inside, end: inside };
      elements.push(element);
      open.push(element);
    },
    onclosetag: (_name, isImplied) => {
      const element = open.pop();
      // One without an end tag ends with its own tag, or where the next tag ends it.
      if (element)
        element.end = Math.max(element.inside, isImplied ? parser.startIndex : parser.endIndex + 1);
    },
  });
  parser.end(page);
  return elements;
}

/** Gives the elements that are wanted, but not those within another of them. */
export function outermost(
  elements: readonly PlacedElement[],
  isWanted: (element: PlacedElement) => boolean,
): PlacedElement[] {
  let end = 0;
  return elements.filter((element) => {
    const isFound = element.start >= end && isWanted(element);
    if (isFound) end = element.end;
    return isFound;
  });
}
