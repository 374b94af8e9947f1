import { type Decade, partByDecade } from '#archive/decades.ts';
import { onceFor } from '#archive/once-for.ts';
import { type FigurePoint, type FigureSeries, isHeld, mostOf, type Scale } from './figure-series.ts';

/** The figures of one decade, each on the scale that it has on every other page. */
export interface TrendDecade extends Decade<FigurePoint> {
  readonly figures: readonly FigureSeries[];
}

export interface TrendParts {
  readonly newest: readonly FigureSeries[];
  /** Newest first; those of which no older issue is held are left out. */
  readonly decades: readonly TrendDecade[];
}

/**
 * Parts figures into what one page can show: the newest years, and the decades before them. The parts of a
 * figure share one scale, and every decade is drawn with all its days, so that any two can be compared.
 *
 * @param all - every figure over the same weeks
 */
export const partTrends = onceFor((all: readonly FigureSeries[]): TrendParts => {
  const [any] = all;
  const { newest, decades } = partByDecade(any?.points ?? [], ({ week }) => week.id.year);
  if (decades.length === 0) return { newest: all, decades: [] };
  const kept = newest[0]?.week.id.year ?? 0;
  const most = all.map(mostOf);
  /** The figures of some weeks that follow each other. */
  const figuresOf = (weeks: readonly FigurePoint[], days?: Scale['days']) => {
    const from = weeks[0] ? (any?.points.indexOf(weeks[0]) ?? 0) : 0;
    return all.map((series, place): FigureSeries => {
      const points = series.points.slice(from, from + weeks.length);
      return { ...series, points, scale: { most: most[place] ?? 0, days } };
    });
  };
  return {
    newest: figuresOf(newest),
    decades: decades
      .filter(({ items }) => items.some(({ week }) => isHeld(week) && week.id.year < kept))
      .map((decade) => {
        const { first, last } = decade;
        const days = { start: `${first}-01-01`, end: `${last}-12-31` };
        return { ...decade, figures: figuresOf(decade.items, days) };
      }),
  };
});

/** Gives all that the page of a decade shows of its weeks, in few words. */
export function shownOfTrends({ items, figures }: TrendDecade): unknown {
  return [
    items.map(({ week: { state, issue } }) => issue?.digest ?? state),
    figures.map(({ scale }) => scale),
  ];
}
