import { onceFor } from '#archive/once-for.ts';
import { daysBetween } from '#bulletin/iso-day.ts';
import { compareIssueIds, type IssueId } from '#bulletin/issue-id.ts';
import { forRecent } from '#cache/recent.ts';
import type { Wording } from '#wording/wording.ts';
import { writeText } from '#wording/words.ts';
import {
  daysOf,
  type FigureSeries,
  highestOf,
  knownPoints,
  lastPoints,
  lowestOf,
  WEEKS,
} from './figure-series.ts';
import { dotsAt, layOut, lineThrough, placesOf } from './plot.ts';

const [WIDTH, HEIGHT] = [112, 28];
const BOX = { left: 3, right: WIDTH - 3, top: 3, bottom: HEIGHT - 3 };

/**
 * Draws a figure over the year up to one issue, word-sized, with that issue's own number marked.
 *
 * @returns the markup of one `svg` element, or `undefined` when fewer than two issues of that year are
 *   held and print the figure, since one dot says nothing
 */
export function drawSparkline(
  series: FigureSeries,
  until: IssueId,
  { terms, trends }: Wording,
): string | undefined {
  const sketch = sketchOf(series)(until);
  if (!sketch) return undefined;
  const words = trends.sparkline(terms.figure(series), { until, ...sketch.facts });
  return [
    `<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`,
    ` role="img" aria-label="${writeText(words)}">${sketch.lines}</svg>`,
  ].join('');
}

/** What a sparkline is in every language: an issue's page in one of them comes right after that in another. */
const sketchOf = onceFor((series: FigureSeries) =>
  forRecent(1, (until: IssueId) => sketchSparkline(series, until)),
);

function sketchSparkline(series: FigureSeries, until: IssueId) {
  const past = { ...series, points: lastPoints(series, until, WEEKS) };
  const known = knownPoints(past);
  if (known.length < 2) return undefined;
  const plot = layOut(past, BOX);
  const places = placesOf(past, plot);
  const last = past.points.at(-1);
  const before = last && compareIssueIds(last.week.id, until) === 0 ? places.length - 1 : places.length;
  const facts = {
    weeks: weeksIn(past),
    known: known.length,
    lowest: lowestOf(known).figure.value,
    highest: highestOf(known).figure.value,
  };
  // Text and no tree: there are five of these on every issue's page.
  const lines = [
    `<line class="chart-base" x1="0" x2="${WIDTH}" y1="${plot.y(0)}" y2="${plot.y(0)}"></line>`,
    writePath('chart-line', lineThrough(places)),
    writePath('chart-dots', dotsAt(places.slice(0, before))),
    writePath('chart-now', dotsAt(places.slice(before))),
  ].join('');
  return { facts, lines };
}

/** Counts the weeks from the first point to the last, each with its place or not. */
function weeksIn(series: FigureSeries): number {
  const days = daysOf(series);
  return days ? Math.round(daysBetween(days.start, days.end) / 7) + 1 : 0;
}

function writePath(className: string, d: string): string {
  return d && `<path class="${className}" d="${d}" vector-effect="non-scaling-stroke"></path>`;
}
