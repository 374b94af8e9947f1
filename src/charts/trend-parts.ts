import { type Decade, partByDecade } from '#archive/decades.ts';
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
export function partTrends(all: readonly FigureSeries[]): TrendParts {
  const [any] = all;
  const { newest, decades } = partByDecade(any?.points ?? [], ({ week }) => week.id.year);
  if (decades.length === 0) return { newest: all, decades: [] };
  const kept = newest[0]?.week.id.year ?? 0;
  return {
    newest: all.map((series) => cut(series, kept, Number.POSITIVE_INFINITY)),
    decades: decades
      .filter(({ items }) => items.some(({ week }) => isHeld(week) && week.id.year < kept))
      .map((decade) => {
        const { first, last } = decade;
        const days = { start: `${first}-01-01`, end: `${last}-12-31` };
        return { ...decade, figures: all.map((series) => cut(series, first, last, days)) };
      }),
  };
}

function cut(series: FigureSeries, first: number, last: number, days?: Scale['days']): FigureSeries {
  const points = series.points.filter(({ week }) => first <= week.id.year && week.id.year <= last);
  return { ...series, points, scale: { most: mostOf(series), days } };
}

/** Gives all that the page of a decade shows of its weeks, in few words. */
export function shownOfTrends({ items, figures }: TrendDecade): unknown {
  return [
    items.map(({ week: { state, issue } }) => issue?.digest ?? state),
    figures.map(({ scale }) => scale),
  ];
}
