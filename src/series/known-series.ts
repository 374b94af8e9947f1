import { cncertWeekly } from './cncert-weekly.ts';
import type { Series } from './series.ts';

/** Every series the program can read. A new one is a file beside this and a line here. */
export const knownSeries: readonly Series[] = [cncertWeekly];

/** Finds a series by the name that frontmatter uses for it. */
export function findSeries(slug: string): Series | undefined {
  return knownSeries.find((series) => series.slug === slug);
}
