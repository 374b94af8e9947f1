/**
 * Writes ascending numbers with their runs drawn together.
 *
 * @param dash - stands between the first and the last of a run
 * @param comma - stands between runs
 *
 * @example writeRanges([1, 2, 3, 6], '—', '、') // '1—3、6'
 */
export function writeRanges(numbers: readonly number[], dash: string, comma: string): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}${dash}${last}`)).join(comma);
}
