import type { Run } from './runs.ts';

/**
 * Writes what is held after ANSI/NISO Z39.71: a hyphen for an unbroken run, a comma for a gap, a colon
 * between year and number, and no blanks.
 *
 * @example formatHoldings(runs) // '2023:no.7,2024:no.9,27,2025:no.3'
 */
export function formatHoldings(runs: readonly Run[]): string {
  let year: number | undefined;
  const parts = runs.map(({ first, last }) => {
    const opening = first.year === year ? String(first.number) : `${first.year}:no.${first.number}`;
    const closing = last.year === first.year ? String(last.number) : `${last.year}:no.${last.number}`;
    year = last.year;
    const isOne = first.year === last.year && first.number === last.number;
    return isOne ? opening : `${opening}-${closing}`;
  });
  return `${parts.join(',')}\n`;
}
