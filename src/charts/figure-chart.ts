import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { daysBetween } from '#bulletin/iso-day.ts';
import type { Period } from '#bulletin/period.ts';
import type { Wording } from '#wording/wording.ts';
import {
  correctedPoints,
  daysOf,
  type FigureSeries,
  highestOf,
  type KnownPoint,
  knownPoints,
  unsaidPoints,
} from './figure-series.ts';
import { drawDots, drawLine, layOut, type Plot, placesOf, round } from './plot.ts';
import { timeMarks } from './time-axis.ts';
import { fitLabels } from './time-labels.ts';

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
  const places = placesOf(series, plot);
  return toHtml(
    s(
      'svg',
      {
        class: ['chart', ...densityOf(days)],
        width: '100%',
        height: HEIGHT,
        role: 'img',
        ariaLabel: words.trends.chartName(words.terms.figure(series), series.unit),
        ariaDescribedBy: [wordsId(series)],
      },
      [
        ...plot.ticks.flatMap((value) => drawRule(value, plot, words)),
        ...drawTime(days, plot, words),
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
            drawLine(places, 'chart-line'),
            drawDots(places, 'chart-dots'),
            drawCorrected(series, plot),
          ].filter((element) => element.properties['d'] !== ''),
        ),
        ...labelsOf(known, plot, words),
      ],
    ),
  );
}

/** The marks of time below the plot, each named at those widths of the chart at which there is room. */
function drawTime({ start, end }: Period, plot: Plot, words: Wording): Element[] {
  const named = fitLabels(timeMarks(start, end, words), (day) => plot.x(day) / WIDTH);
  return [...named].flatMap(([{ day, label }, widths]) => {
    const x = percent(plot.x(day));
    return [
      s('line', { class: 'chart-mark', x1: x, x2: x, y1: BOX.bottom, y2: BOX.bottom + 6 }),
      ...(widths.length === 0
        ? []
        : [
            s(
              'text',
              { class: ['chart-time', ...widths.map((width) => `at-${width}`)], x, y: BOX.bottom + 24 },
              label,
            ),
          ]),
    ];
  });
}

/** A line across at a number, with the number beside it, outside the plot. */
function drawRule(value: number, plot: Plot, { terms }: Wording): Element[] {
  const y = plot.y(value);
  return [
    s('line', { class: value === 0 ? 'chart-base' : 'chart-rule', x1: 0, x2: '100%', y1: y, y2: y }),
    s('text', { class: 'chart-number', x: -8, y, dy: '0.35em' }, terms.count(value)),
  ];
}

/** Short strokes through the dots of numbers that a person put right or supplied. */
function drawCorrected(series: FigureSeries, plot: Plot): Element {
  const d = correctedPoints(series).map(
    ({ week, figure }) => `M${plot.x(week.period.end)},${round(plot.y(figure.value) - 8)}v16`,
  );
  return s('path', {
    class: ['chart-unsaid', 'chart-corrected'],
    d: d.join(''),
    vectorEffect: 'non-scaling-stroke',
  });
}

/** Short strokes on the base line for issues that are held without a number that can be read. */
function drawUnsaid(series: FigureSeries, plot: Plot): Element {
  const d = unsaidPoints(series).map(({ week }) => `M${plot.x(week.period.end)},${BOX.bottom}v-7`);
  return s('path', { class: 'chart-unsaid', d: d.join(''), vectorEffect: 'non-scaling-stroke' });
}

/**
 * Writes the latest number behind its dot, where no other follows, and the greatest above its own, where
 * none is higher: a number hides nothing.
 */
function labelsOf(known: readonly KnownPoint[], plot: Plot, { terms }: Wording): Element[] {
  const last = known.at(-1);
  if (!last) return [];
  const most = highestOf(known);
  const write = ({ week, figure }: KnownPoint, place: object) => {
    const [x, y] = [percent(plot.x(week.period.end)), plot.y(figure.value)];
    return s('text', { class: 'chart-label', x, y, ...place }, terms.count(figure.value));
  };
  const isAtEdge = plot.x(most.week.period.end) < WIDTH * 0.05;
  return [
    ...(most === last ? [] : [write(most, { dy: -10, textAnchor: isAtEdge ? 'start' : 'middle' })]),
    write(last, { dx: 9, dy: '0.35em', textAnchor: 'start' }),
  ];
}

/** Names how close the dots of a time stand, so that they can be drawn smaller. */
function densityOf({ start, end }: Period): readonly string[] {
  const years = daysBetween(start, end) / 365;
  return years > 7 ? ['chart-dense', 'chart-densest'] : years > 3 ? ['chart-dense'] : [];
}

function percent(x: number): string {
  return `${round((x / WIDTH) * 100)}%`;
}
