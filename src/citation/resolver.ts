import type { Week, YearOfWeeks } from '#archive/holdings.ts';
import { paths } from '#archive/paths.ts';

/** Where a citation leads: `2024-9` and `2024-09` to the issue, or to what is known of it. */
export interface CiteTarget {
  /** As it stands in the address. */
  readonly name: string;
  readonly week: Week;
  /** Where the reader is sent. */
  readonly path: string;
}

/** A year of which some issue can be cited. */
export interface CitedYear {
  readonly year: number;
  /** One for each issue, under its number as it is. */
  readonly targets: readonly CiteTarget[];
}

/** Lists the years, each with its issues that have a short address. */
export function citedYearsOf(years: readonly YearOfWeeks[]): CitedYear[] {
  return years
    .map((year) => ({
      year: year.year,
      targets: citeTargetsOf([year]).filter(({ name, week }) => name === `${year.year}-${week.id.number}`),
    }))
    .filter(({ targets }) => targets.length > 0);
}

/** Lists every issue that is held or known to exist, under each way to write its number. */
export function citeTargetsOf(years: readonly YearOfWeeks[]): CiteTarget[] {
  return years
    .flatMap(({ weeks }) => weeks)
    .filter(({ state }) => state !== 'expected')
    .flatMap((week) => {
      const { year, number } = week.id;
      const path = week.issue ? paths.issue(week.issue.path) : paths.wanted(year, number);
      const names = new Set([`${year}-${number}`, `${year}-${String(number).padStart(2, '0')}`]);
      return [...names].map((name) => ({ name, week, path }));
    });
}
