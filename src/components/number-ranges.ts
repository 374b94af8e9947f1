/**
 * Writes ascending numbers with their runs drawn together.
 *
 * @example writeRanges([1, 2, 3, 6]) // '1—3、6'
 */
export function writeRanges(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}—${last}`)).join('、');
}
