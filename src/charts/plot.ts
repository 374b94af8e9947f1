/**
 * What every drawing shares: where a week and a number lie, and the lines and dots between them.
 *
 * A plot is drawn in a box that may be stretched sideways by the page. Lines keep their width, and
 * dots stay round, because both are strokes that do not scale; a dot is a line without length.
 */

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { daysBetween, type IsoDay } from '#bulletin/iso-day.ts';
import { daysOf, type FigurePoint, type FigureSeries, isKnown, isNextWeek, mostOf } from './figure-series.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Plot {
  /** Place of a day, from the left. */
  x(day: string): number;
  /** Place of a number, from the top. */
  y(value: number): number;
  /** Numbers for the lines across, from zero up. */
  readonly ticks: readonly number[];
}

/** Lays a series out in a box. The scale of numbers starts at zero, since a count is what is drawn. */
export function layOut(series: FigureSeries, { left, right, top, bottom }: Box): Plot {
  const days = daysOf(series);
  const most = Math.max(1, series.scale?.most ?? mostOf(series));
  const daysTo = (day: IsoDay) => (days ? daysBetween(days.start, day) : 0);
  const across = scaleLinear([0, Math.max(1, days ? daysTo(days.end) : 0)], [left, right]);
  const up = scaleLinear([0, most], [bottom, top]).nice(4);
  return {
    x: (day) => round(across(daysTo(day))),
    y: (value) => round(up(value)),
    get ticks() {
      return up.ticks(4).filter(Number.isInteger);
    },
  };
}

/** Where a point lies, from the left and from the top. */
export type Place = readonly [x: number, y: number];

/** Gives the place of every point of a series; none to one without a number, nor to what may be missing between two. */
export function placesOf(series: FigureSeries, plot: Plot): (Place | undefined)[] {
  const places: (Place | undefined)[] = [];
  let before: FigurePoint | undefined;
  for (const point of series.points) {
    if (before && !isNextWeek(before, point)) places.push(undefined);
    places.push(
      isKnown(point, series) ? [plot.x(point.week.period.end), plot.y(point.figure.value)] : undefined,
    );
    before = point;
  }
  return places;
}

/** Draws the line through places: through neighbouring weeks alone, and never across a gap. */
export function drawLine(places: readonly (Place | undefined)[], className: string): Element {
  return s('path', { class: className, d: lineThrough(places), vectorEffect: 'non-scaling-stroke' });
}

const path = line<Place | undefined>()
  .defined((place) => place !== undefined)
  .x((place) => place?.[0] ?? 0)
  .y((place) => place?.[1] ?? 0)
  .digits(2);

/** Gives that line as the data of a path. A point that stands alone is closed, so that it shows. */
export function lineThrough(places: readonly (Place | undefined)[]): string {
  return path(places) ?? '';
}

/** Draws a dot for each place, in one path. */
export function drawDots(places: readonly (Place | undefined)[], className: string): Element {
  return s('path', { class: className, d: dotsAt(places), vectorEffect: 'non-scaling-stroke' });
}

/** Gives those dots as the data of a path. */
export function dotsAt(places: readonly (Place | undefined)[]): string {
  const known = places.filter((place) => place !== undefined);
  return known.map(([x, y]) => `M${x},${y}h0`).join('');
}

/** Keeps two decimals, so that the same series is the same drawing on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
