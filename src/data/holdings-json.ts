import type { YearOfWeeks } from '#archive/holdings.ts';
import { absolute, paths } from '#archive/paths.ts';
import { site } from '../site.ts';
import { countHoldingStates, holdingStateOf } from './holding-state.ts';

/** Says of which series it is told what is held, and sums it up. */
export function holdingsHeadOf(years: readonly YearOfWeeks[]) {
  const { series } = site;
  return {
    series: { name: series.slug, title: series.title, publisher: series.publisher.name },
    rule: {
      name: series.numbering.name,
      description: series.numbering.description,
      ...(series.numbering.since && { since: series.numbering.since }),
    },
    counts: countHoldingStates(years),
  };
}

/** Says what is held, known or expected of a year, week by week, and on whose word. */
export function holdingsOfYear(holdings: YearOfWeeks) {
  return {
    year: holdings.year,
    counts: countHoldingStates([holdings]),
    weeks: holdings.weeks.map((week) => {
      const { id, period, issue, vouchers, reason } = week;
      return {
        number: id.number,
        state: holdingStateOf(week),
        ...(period && { period: { start: period.start, end: period.end } }),
        ...(issue && { issue: issue.path, address: absolute(paths.issue(issue.path)) }),
        ...(reason && { reason }),
        namedBy: vouchers.map(({ by, capture, link }) => ({
          ...(by && { issue: by.path }),
          ...(capture && { capture: capture.file, sha256: capture.sha256 }),
          title: link.title,
          ...(link.address && { address: link.address }),
        })),
      };
    }),
  };
}
