import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Wording } from '#wording/wording.ts';
import {
  daysOf,
  type FigureSeries,
  highestOf,
  type KnownPoint,
  knownPoints,
  unsaidPoints,
} from './figure-series.ts';
import { drawDots, drawLine, layOut, type Plot, round } from './plot.ts';
import { timeMarks } from './time-axis.ts';

const HEIGHT = 232;
/** The plot is as wide as the page lets it; a thousandth of that is its unit. */
const BOX = { left: 8, right: 992, top: 26, bottom: 200 };
const WIDTH = 1000;

/** Names the element beside a chart that says in words what it shows. The page has to have one. */
export function wordsId({ key }: FigureSeries): string {
  return `${key}-words`;
}

/**
 * Draws a figure over time as SVG.
 *
 * The drawing is as wide as its place and keeps its height: lines are stretched, letters are not. It
 * carries no colour, only classes, so that the page's colour schemes reach it.
 *
 * @returns the markup of one `svg` element, or `undefined` when no issue prints the figure
 */
export function drawFigureChart(series: FigureSeries, words: Wording): string | undefined {
  const known = knownPoints(series);
  const days = daysOf(series);
  if (known.length === 0 || !days) return undefined;
  const plot = layOut(series, BOX);
  return toHtml(
    s(
      'svg',
      {
        class: 'chart',
        width: '100%',
        height: HEIGHT,
        role: 'img',
        ariaLabel: words.trends.chartName(words.terms.figure(series), series.unit),
        ariaDescribedBy: [wordsId(series)],
      },
      [
        ...plot.ticks.flatMap((value) => drawRule(value, plot, words)),
        ...timeMarks(days.start, days.end, words).flatMap((mark) => [
          s('line', {
            class: 'chart-mark',
            ...{
              x1: percent(plot.x(mark.day)),
              x2: percent(plot.x(mark.day)),
              y1: BOX.bottom,
              y2: BOX.bottom + 6,
            },
          }),
          s(
            'text',
            {
              class: mark.isMain ? 'chart-time' : 'chart-time chart-time-minor',
              ...{ x: percent(plot.x(mark.day)), y: BOX.bottom + 24 },
              // On a phone, where only main marks are named, a year's name is some seventh of the plot wide.
              ...(plot.x(mark.day) > WIDTH * (mark.isMain ? 0.85 : 0.93)
                ? { textAnchor: 'end', dx: 6 }
                : { dx: 3 }),
            },
            mark.label,
          ),
        ]),
        s(
          'svg',
          {
            class: 'chart-plot',
            ariaHidden: 'true',
            ...{
              width: '100%',
              height: HEIGHT,
              viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
              preserveAspectRatio: 'none',
            },
          },
          [
            drawUnsaid(series, plot),
            drawLine(series, plot, 'chart-line'),
            drawDots(placesOf(known, plot), 'chart-dots'),
          ].filter((element) => element.properties['d'] !== ''),
        ),
        ...labelsOf(known, plot, words),
      ],
    ),
  );
}

/** A line across at a number, with the number beside it, outside the plot. */
function drawRule(value: number, plot: Plot, { terms }: Wording): Element[] {
  const y = plot.y(value);
  return [
    s('line', { class: value === 0 ? 'chart-base' : 'chart-rule', x1: 0, x2: '100%', y1: y, y2: y }),
    s('text', { class: 'chart-number', x: -8, y, dy: '0.35em' }, terms.count(value)),
  ];
}

/** Short strokes on the base line for issues that are held and do not print the figure. */
function drawUnsaid(series: FigureSeries, plot: Plot): Element {
  const d = unsaidPoints(series).map(({ week }) => `M${plot.x(week.period.end)},${BOX.bottom}v-7`);
  return s('path', { class: 'chart-unsaid', d: d.join(''), vectorEffect: 'non-scaling-stroke' });
}

/** Writes the greatest number and the latest beside their dots; the latest alone when they lie close. */
function labelsOf(known: readonly KnownPoint[], plot: Plot, { terms }: Wording): Element[] {
  const last = known.at(-1);
  if (!last) return [];
  const most = highestOf(known);
  const isApart = Math.abs(plot.x(last.week.period.end) - plot.x(most.week.period.end)) > WIDTH / 8;
  return (isApart ? [most, last] : [most.figure.value > last.figure.value ? most : last]).map(
    ({ week, figure }) => {
      const x = plot.x(week.period.end);
      const anchor = x > WIDTH * 0.95 ? 'end' : x < WIDTH * 0.05 ? 'start' : 'middle';
      return s(
        'text',
        { class: 'chart-label', x: percent(x), y: plot.y(figure.value) - 10, textAnchor: anchor },
        terms.count(figure.value),
      );
    },
  );
}

function placesOf(points: readonly KnownPoint[], plot: Plot) {
  return points.map(({ week, figure }) => [plot.x(week.period.end), plot.y(figure.value)] as const);
}

function percent(x: number): string {
  return `${round((x / WIDTH) * 100)}%`;
}
