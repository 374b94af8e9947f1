import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { compareIssueIds, type IssueId } from '#bulletin/issue-id.ts';
import type { Wording } from '#wording/wording.ts';
import { type FigureSeries, highestOf, knownPoints, lastPoints, lowestOf, WEEKS } from './figure-series.ts';
import { drawDots, drawLine, layOut } from './plot.ts';

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
  const past = { ...series, points: lastPoints(series, until, WEEKS) };
  const known = knownPoints(past);
  if (known.length < 2) return undefined;
  const plot = layOut(past, BOX);
  const places = known.map(({ week, figure }) => [plot.x(week.period.end), plot.y(figure.value)] as const);
  const isNow = known.at(-1)?.week.id;
  const now = isNow && compareIssueIds(isNow, until) === 0 ? places.slice(-1) : [];
  const words = trends.sparkline(terms.figure(series), {
    until,
    weeks: past.points.length,
    known: known.length,
    lowest: lowestOf(known).figure.value,
    highest: highestOf(known).figure.value,
  });
  return toHtml(
    s(
      'svg',
      {
        class: 'sparkline',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: WIDTH,
        height: HEIGHT,
        role: 'img',
        ariaLabel: words,
      },
      [
        s('line', { class: 'chart-base', ...{ x1: 0, x2: WIDTH, y1: HEIGHT - 0.5, y2: HEIGHT - 0.5 } }),
        drawLine(past, plot, 'chart-line'),
        drawDots(places.slice(0, places.length - now.length), 'chart-dots'),
        drawDots(now, 'chart-now'),
      ].filter(({ properties }) => properties['d'] !== ''),
    ),
  );
}
