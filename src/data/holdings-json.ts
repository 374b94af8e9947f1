import { countStates, type YearOfWeeks } from '#archive/holdings.ts';
import { absolute, paths } from '#archive/paths.ts';
import { site } from '../site.ts';

/** Says what is held, known or expected, week by week, and on whose word. */
export function holdingsJsonOf(years: readonly YearOfWeeks[]) {
  const { series } = site;
  return {
    series: { name: series.slug, title: series.title, publisher: series.publisher.name },
    rule: { name: series.numbering.name, description: series.numbering.description },
    counts: countStates(years.flatMap(({ weeks }) => weeks)),
    years: years.map(({ year, weeks }) => ({
      year,
      counts: countStates(weeks),
      weeks: weeks.map(({ id, state, period, issue, vouchers, reason }) => ({
        number: id.number,
        state,
        period: { start: period.start, end: period.end },
        ...(issue && { issue: issue.path, address: absolute(paths.issue(issue.path)) }),
        ...(reason && { reason }),
        namedBy: vouchers.map(({ by, capture, link }) => ({
          ...(by && { issue: by.path }),
          ...(capture && { capture: capture.file, sha256: capture.sha256 }),
          title: link.title,
          ...(link.address && { address: link.address }),
        })),
      })),
    })),
  };
}
