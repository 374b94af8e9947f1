import type { Wording } from '#wording/wording.ts';
import {
  correctedPoints,
  type FigureSeries,
  highestOf,
  isOpen,
  type KnownPoint,
  knownPoints,
  lowestOf,
  unreadPoints,
  unsaidPoints,
} from './figure-series.ts';

/** Says in words what a chart shows, so that one who does not see it learns the same. */
export function describeSeries(series: FigureSeries, { trends }: Wording): string {
  const known = knownPoints(series);
  const last = known.at(-1);
  if (!last) return trends.describe(undefined);
  const corrected = correctedPoints(series).length;
  const held = known.length + unsaidPoints(series).length;
  return trends.describe({
    held,
    known: known.length,
    printed: known.length - corrected,
    corrected,
    unread: unreadPoints(series).length,
    missing: isOpen(series) ? undefined : series.points.length - held,
    unit: series.unit,
    lowest: extremeOf(known, lowestOf(known)),
    highest: extremeOf(known, highestOf(known)),
    last: pointOf(last),
    isPast: series.scale?.days !== undefined,
  });
}

/** A number with its first issue, and how many issues have it. */
function extremeOf(known: readonly KnownPoint[], first: KnownPoint) {
  const same = known.filter(({ figure }) => figure.value === first.figure.value);
  return { ...pointOf(first), issues: same.length };
}

function pointOf({ figure, week }: KnownPoint) {
  return { value: figure.value, id: week.id };
}
