import { cncertWeekly } from './cncert-weekly.ts';
import type { Series } from './series.ts';

/** The series that this archive holds: the importer reads captures as issues of it, and the site publishes it. */
export const heldSeries: Series = cncertWeekly;
