/**
 * The picture that stands for a page where its address is shared: Open Graph's `og:image`.
 *
 * It says what the page's head says, in the light scheme: the issue, its week, its figures. What the
 * issue does not print has no place on it.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { ArchivedIssue, DatedIssue } from '#archive/archived-issue.ts';
import { formatPeriod } from '#bulletin/period.ts';
import type { Series } from '#series/series.ts';
import { MOST_FIGURES } from './card-room.ts';
import { drawColumn, drawText, type Letter, sizeWithin, widthOf } from './lettering.ts';

export const CARD = { width: 1200, height: 630 } as const;

/** The light scheme of `src/styles/tokens.css`. */
export const COLOURS = {
  paper: '#fbf9f4',
  slip: '#fffefb',
  ink: '#1d1e22',
  soft: '#5b5a5e',
  hairline: '#e3c4b9',
  seal: '#b3321f',
  onSeal: '#fffdf8',
} as const;

const [LEFT, RIGHT] = [64, CARD.width - 64];

/** What stands on a card: drawings, in which few cards differ, and over them the letters. */
export type Card = readonly (Element | Letter)[];

/** Draws the card of one issue. */
export function drawIssueCard({ id, data }: ArchivedIssue, series: Series, archive: string): Card {
  const title = id ? `${id.year}年第${id.number}期` : '无期号文献';
  return [
    ...drawMasthead(archive),
    ...drawText(series.title, { x: LEFT, y: 190, size: 38, fill: COLOURS.ink, tracking: 0.12 }),
    ...drawText(title, { x: LEFT - 4, y: 316, size: 118, fill: COLOURS.ink }),
    ...(data.period
      ? drawText(formatPeriod(data.period), { x: LEFT, y: 378, size: 36, fill: COLOURS.soft })
      : []),
    ...(data.rating ? drawRating(data.rating.value) : []),
    ...drawFigures(data.figures, series.figures),
  ];
}

/** Draws the card of the archive itself, which stands for every other page. */
export function drawArchiveCard(held: readonly DatedIssue[], series: Series, archive: string): Card {
  const [newest, oldest] = [held.at(0), held.at(-1)];
  const span = [oldest, newest].flatMap((issue) =>
    issue ? [`${issue.id.year}年第${issue.id.number}期`] : [],
  );
  const x = 400;
  return [
    ...drawTitleSlip(archive),
    ...drawText(series.publisher.name, { x, y: 150, size: 36, fill: COLOURS.soft, tracking: 0.06 }),
    ...drawText(series.title, {
      x,
      y: 226,
      size: sizeWithin(series.title, 64, RIGHT - x),
      fill: COLOURS.ink,
    }),
    s('path', { stroke: COLOURS.hairline, strokeWidth: 2, d: `M${x} 290H${RIGHT}` }),
    ...drawText(`已收${held.length}期`, { x: x - 4, y: 440, size: 112, fill: COLOURS.ink }),
    ...drawText(span.join('—'), { x, y: 510, size: 36, fill: COLOURS.soft }),
  ];
}

/** The seal, the archive's name, and the thick and thin rule under them. */
function drawMasthead(archive: string): Card {
  return [
    drawSeal(LEFT, 40, 52),
    ...drawText(archive, { x: LEFT + 72, y: 80, size: 38, fill: COLOURS.ink, tracking: 0.08 }),
    s('path', { fill: COLOURS.ink, d: `M${LEFT} 112H${RIGHT}v5H${LEFT}zm0 9H${RIGHT}v1.5H${LEFT}z` }),
  ];
}

/** The archive's name on a slip in a thick and a thin frame, as on the cover. */
function drawTitleSlip(archive: string): Card {
  const [x, y, width, height] = [LEFT, 48, 208, 534];
  const size = Math.min(76, 400 / ([...archive].length * 1.1));
  return [
    s('rect', { x, y, width, height, fill: COLOURS.slip, stroke: COLOURS.ink, strokeWidth: 6 }),
    s('rect', {
      ...{ x: x + 13, y: y + 13, width: width - 26, height: height - 26 },
      ...{ fill: 'none', stroke: COLOURS.ink, strokeWidth: 2 },
    }),
    ...drawColumn(archive, {
      x: x + width / 2,
      y: y + 36 + size * 0.88,
      size,
      fill: COLOURS.ink,
      tracking: 0.1,
    }),
    drawSeal(x + width / 2 - 26, y + height - 90, 52),
  ];
}

/** The mark of `public/icon.svg`. */
function drawSeal(x: number, y: number, size: number): Element {
  return s('g', { transform: `translate(${x} ${y}) scale(${size / 32})`, fill: 'none' }, [
    s('path', {
      fill: COLOURS.seal,
      d: 'M2.4 1.2 29.9.8q1.3 0 1.3 1.3L30.8 30q0 1.2-1.2 1.2L2 30.9q-1.2 0-1.2-1.2L1.1 2.5q0-1.3 1.3-1.3Z',
    }),
    s('path', {
      ...{ stroke: COLOURS.onSeal, strokeWidth: 2 },
      d: 'M5.8 8v16.2M9.2 6.4v19.4M12.6 7.2v17.6M16 5.4v21.2M19.4 7v18.2M22.8 6.2v19.4M26.2 8.2v15.6',
    }),
    s('path', { stroke: COLOURS.seal, strokeWidth: 1.3, d: 'M4.2 12.6h23.6M4.2 19.4h23.6' }),
  ]);
}

function drawRating(rating: string): Card {
  const size = 104;
  const x = RIGHT - size;
  return [
    s('rect', {
      ...{ x: x + 2, y: 216, width: size - 4, height: size - 4 },
      ...{ fill: 'none', stroke: COLOURS.ink, strokeWidth: 4 },
    }),
    ...drawText(rating, { x: x + size / 2, y: 292, size: 72, fill: COLOURS.ink, anchor: 'middle' }),
    ...drawText('态势评价', { x: x + size / 2, y: 356, size: 24, fill: COLOURS.soft, anchor: 'middle' }),
  ];
}

/** A cell for each figure that the issue prints, the series' first ones where there are too many. */
function drawFigures(figures: ArchivedIssue['data']['figures'], patterns: Series['figures']): Card {
  const printed = Object.entries(patterns)
    .flatMap(([key, { label }]) => (figures[key] ? [{ ...figures[key], label }] : []))
    .slice(0, MOST_FIGURES);
  if (printed.length === 0) return [];
  const [top, bottom] = [424, 576];
  const width = (RIGHT - LEFT) / MOST_FIGURES;
  const room = width - 32;
  return [
    s('rect', {
      ...{ x: LEFT, y: top, width: width * printed.length, height: bottom - top },
      ...{ fill: 'none', stroke: COLOURS.hairline, strokeWidth: 2 },
    }),
    ...printed.flatMap(({ label, value, unit }, index) => {
      const x = LEFT + index * width;
      const number = String(value);
      const size = sizeWithin(number, 64, room - 36);
      const end = x + 16 + widthOf(number, size);
      return [
        ...(index === 0
          ? []
          : [s('path', { stroke: COLOURS.hairline, strokeWidth: 2, d: `M${x} ${top}V${bottom}` })]),
        ...drawText(label, { x: x + 16, y: top + 42, size: sizeWithin(label, 24, room), fill: COLOURS.soft }),
        ...drawText(number, { x: x + 16, y: bottom - 34, size, fill: COLOURS.ink }),
        ...drawText(unit, { x: end + 8, y: bottom - 34, size: 26, fill: COLOURS.soft }),
      ];
    }),
  ];
}
