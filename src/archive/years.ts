/** The archive year by year, each with what stands for all of it: what is made of a year can be kept. */
import { createHash } from 'node:crypto';
import type { ArchivedIssue } from './archived-issue.ts';
import { shownOf, type YearOfWeeks } from './holdings.ts';
import { onceFor } from './once-for.ts';
import { groupOf } from './pieces.ts';

export interface Year<Item> {
  readonly name: string;
  readonly items: readonly Item[];
  readonly digest: string;
}

/** Cuts issues into years, in their order. */
export const yearsOfIssues = onceFor((issues: readonly ArchivedIssue[]): readonly Year<ArchivedIssue>[] =>
  [...Map.groupBy(issues, ({ path }) => groupOf(path))].map(([name, items]) => {
    return { name, items, digest: digestOfAll(items.map(({ path, digest }) => `${path} ${digest}`)) };
  }),
);

/** Gives years of weeks, each with what stands for all of it. */
export const yearsOfWeeks = onceFor((years: readonly YearOfWeeks[]): readonly Year<YearOfWeeks>[] =>
  years.map((year) => {
    const digest = digestOfAll(year.weeks.map((week) => JSON.stringify(shownOf(week))));
    return { name: String(year.year), items: [year], digest };
  }),
);

function digestOfAll(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}
