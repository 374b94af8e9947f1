import type { IssueData } from './schema.ts';

/**
 * Says whether the value of a field is a person's and not what was read in the capture: one put in place
 * of a misprint, or of words that nobody can read. The words printed there stay beside it.
 *
 * @param field - a field, as docs/frontmatter.md names it: `period`, `rating`, `figures.incidents`
 */
export function isCorrected({ corrections }: Pick<IssueData, 'corrections'>, field: string): boolean {
  const values = [field, ...PARTS.map((part) => `${field}.${part}`)];
  return corrections.some(({ kind, field: of }) => kind === 'correct' && values.includes(of ?? ''));
}

/** The parts of a field that are not words as printed, and not a share, which nothing shows. */
const PARTS = ['value', 'unit', 'percent', 'start', 'end'];
