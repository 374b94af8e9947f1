/** How often the parts of a query stand on a page, in the order of the parts. */
export type Frequencies = readonly number[];

// Those of Pagefind: how soon further places count for little, and how much the length of a text counts.
const SATURATION = 1.4;
const LENGTH = 0.75;

/**
 * Measures how well a page answers a query (BM25): rare parts weigh more than common ones, and the tenth place of a
 * part adds little to the ninth. Longer texts than the average lose by their length; shorter ones do not gain, or a
 * note of two lines would come before every issue.
 *
 * @param holders - how many pages hold each part
 * @param relativeLength - the length of the page, where the average is 1
 */
export function relevanceOf(
  frequencies: Frequencies,
  holders: readonly number[],
  pageCount: number,
  relativeLength: number,
): number {
  const drag = SATURATION * (1 - LENGTH + LENGTH * Math.max(1, relativeLength));
  return frequencies.reduce((sum, frequency, part) => {
    const held = holders[part] ?? 0;
    const rarity = Math.log(1 + (pageCount - held + 0.5) / (held + 0.5));
    return sum + (rarity * frequency * (SATURATION + 1)) / (frequency + drag);
  }, 0);
}
