import { hash } from 'node:crypto';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { type DatedWeek, hasDays } from '#archive/calendar.ts';
import type { Week, YearOfWeeks } from '#archive/holdings.ts';
import { onceFor } from '#archive/once-for.ts';
import { isCorrected } from '#bulletin/corrected.ts';
import { daysBetween } from '#bulletin/iso-day.ts';
import { compareIssueIds, type IssueId } from '#bulletin/issue-id.ts';
import type { Period } from '#bulletin/period.ts';
import type { IssueData } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';

/**
 * One figure from week to week, over the whole time from which the archive holds issues.
 *
 * Every week of that time has its place, held or not: a week without a number is a gap, and a gap is
 * never closed by joining what lies beside it. Of years in which nobody knows how many issues there
 * were, only known ones have a place, and where two are not neighbours by their days, nobody knows what
 * lies between.
 */
export interface FigureSeries {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** Oldest first, from the first held issue to the last. */
  readonly points: readonly FigurePoint[];
  /** By what a part of a series is drawn, so that parts can be compared; a whole one is its own measure. */
  readonly scale?: Scale;
}

/** How far a drawing reaches. */
export interface Scale {
  /** The greatest number. */
  readonly most: number;
  /** The first day and the last; without them, from the first point to the last. */
  readonly days?: Period | undefined;
}

type Figure = IssueData['figures'][string];

export interface FigurePoint {
  readonly week: DatedWeek;
  /** Absent when the issue is not held, or does not print the figure. */
  readonly figure: Figure | undefined;
}

/** A point whose issue is held and prints the figure in the unit of the series. */
export interface KnownPoint extends FigurePoint {
  readonly figure: Figure;
}

/** Gathers each figure of a series over time, in the series' order: once for the same holdings. */
export function figureSeriesOf(years: readonly YearOfWeeks[], series: Series): readonly FigureSeries[] {
  return seriesOfHoldings(years)(series);
}

const seriesOfHoldings = onceFor((years: readonly YearOfWeeks[]) =>
  onceFor((series: Series) => gatherSeries(years, series)),
);

function gatherSeries(years: readonly YearOfWeeks[], series: Series): FigureSeries[] {
  const weeks = years
    .flatMap((year) => year.weeks)
    .filter(hasDays)
    .sort((a, b) => a.id.year - b.id.year || a.id.number - b.id.number);
  const first = weeks.findIndex(isHeld);
  const spanned = first < 0 ? [] : weeks.slice(first, weeks.findLastIndex(isHeld) + 1);
  return Object.entries(series.figures).map(([key, { label, unit }]) => ({
    key,
    label,
    unit,
    points: spanned.map((week) => ({ week, figure: week.issue?.data.figures[key] })),
  }));
}

/** Says whether a point has a number that can stand on the series' scale. */
export function isKnown(point: FigurePoint, { unit }: FigureSeries): point is KnownPoint {
  return point.figure?.unit === unit;
}

/** Gives the points that have a number, oldest first. */
export function knownPoints(series: FigureSeries): KnownPoint[] {
  return series.points.filter((point) => isKnown(point, series));
}

/** Gives the points of which a person put the number right or supplied it, oldest first. */
export function correctedPoints(series: FigureSeries): KnownPoint[] {
  return knownPoints(series).filter(
    ({ week: { issue } }) => issue && isCorrected(issue.data, `figures.${series.key}`),
  );
}

/** Gives the points whose issue prints the figure so that nobody can read it, oldest first. */
export function unreadPoints({ points, key }: FigureSeries): FigurePoint[] {
  return points.filter(({ week: { issue } }) => issue?.data.unread?.figures?.[key] !== undefined);
}

/** Gives the points whose issue is held without a number that can be read, oldest first. */
export function unsaidPoints(series: FigureSeries): FigurePoint[] {
  return series.points.filter((point) => isHeld(point.week) && !isKnown(point, series));
}

/** Gives the first point with the least number. */
export function lowestOf(points: readonly KnownPoint[]): KnownPoint {
  return points.reduce((least, point) => (point.figure.value < least.figure.value ? point : least));
}

/** Gives the first point with the greatest number. */
export function highestOf(points: readonly KnownPoint[]): KnownPoint {
  return points.reduce((most, point) => (point.figure.value > most.figure.value ? point : most));
}

/** Gives the last points up to that of an issue, oldest first. */
export function lastPoints({ points }: FigureSeries, until: IssueId, count: number): readonly FigurePoint[] {
  // Halved again and again: every issue's page asks, and a series may be ten thousand points long.
  let [end, after] = [0, points.length];
  while (end < after) {
    const middle = (end + after) >>> 1;
    const point = points[middle];
    if (point && compareIssueIds(point.week.id, until) <= 0) end = middle + 1;
    else after = middle;
  }
  return points.slice(Math.max(0, end - count), end);
}

/** How many weeks a sparkline looks back, its own included. */
export const WEEKS = 52;

/** Stands for all that the sparklines of an issue show: a few letters for each week, since every page has a year of them. */
export function lookBack(all: readonly FigureSeries[], { id }: ArchivedIssue): string {
  const [any] = all;
  return id && any
    ? lastPoints(any, id, WEEKS)
        .map(({ week }) => digestOfFigures(week))
        .join('')
    : '';
}

const digestOfFigures = onceFor(({ issue }: Week) => {
  const figures = Object.entries(issue?.data.figures ?? {})
    .map(([key, { value, unit }]) => `${key} ${value}${unit}`)
    .join();
  return hash('sha256', figures, 'base64url').slice(0, 20);
});

/** Gives the greatest number of a series; zero when it has none. */
export function mostOf(series: FigureSeries): number {
  const known = knownPoints(series);
  return known.length === 0 ? 0 : highestOf(known).figure.value;
}

/** Gives the first and the last day of a drawing; nothing when there is nothing to draw. */
export function daysOf({ points, scale }: FigureSeries): Period | undefined {
  const [first, last] = [points[0], points.at(-1)];
  return scale?.days ?? (first && last && { start: first.week.period.end, end: last.week.period.end });
}

/** Says whether a point is of the week right after that of another. */
export function isNextWeek(before: FigurePoint, { week }: FigurePoint): boolean {
  return daysBetween(before.week.period.end, week.period.end) <= 7;
}

/** Says whether weeks may be missing that have no place in a series. */
export function isOpen({ points }: FigureSeries): boolean {
  return points.some((point, place) => {
    const before = points[place - 1];
    return before !== undefined && !isNextWeek(before, point);
  });
}

/** Says whether the issue of a week is in the archive. */
export function isHeld({ state }: Week): boolean {
  return state === 'held';
}
