import { type IsoDay, partsOf } from '#bulletin/iso-day.ts';
import type { TimeMark } from './time-axis.ts';

/**
 * Widths of a chart from which it has room for more names of marks, in rem: the steps of the style
 * sheet, `src/styles/charts.css`. A letter grows with the rem, so that larger ones leave more names out.
 */
export const chartWidths = [9, 13, 16, 20, 25, 32, 42] as const;

export type ChartWidth = (typeof chartWidths)[number];

/** What stands beside the plot in a chart: numbers before it, the latest number behind. In rem, as all here. */
const BESIDE = 3 + 2.75;
/** How far the name of a mark may reach beyond the plot. */
const BEYOND = 2.5;
const LETTER = 0.8125;
const CLEAR = 0.4;

/** Which marks are named together: all, the new years, or those of every so many years. */
const CHOICES: readonly ((day: IsoDay) => boolean)[] = [
  () => true,
  ...[1, 2, 3, 4, 5, 10].map((years) => (day: IsoDay) => {
    const { year, month } = partsOf(day);
    return month === 1 && year % years === 0;
  }),
];

/**
 * Gives the widths at which each mark is named: as many marks as have room, all alike.
 *
 * @param placeOf - where a day lies in the plot, from 0 to 1
 */
export function fitLabels(
  marks: readonly TimeMark[],
  placeOf: (day: IsoDay) => number,
): ReadonlyMap<TimeMark, readonly ChartWidth[]> {
  const named = new Map<TimeMark, ChartWidth[]>(marks.map((mark) => [mark, []]));
  for (const width of chartWidths) {
    const plot = width - BESIDE;
    const places = marks.map((mark) => {
      const [middle, half] = [placeOf(mark.day) * plot, widthOf(mark.label) / 2];
      return { mark, start: middle - half, end: middle + half };
    });
    const within = places.filter(({ end }) => end <= plot + BEYOND);
    const fitting = CHOICES.map((isChosen) => within.filter(({ mark }) => isChosen(mark.day))).find(
      (chosen) => chosen.every(({ start }, place) => start >= (chosen[place - 1]?.end ?? -Infinity) + CLEAR),
    );
    for (const { mark } of fitting ?? []) named.get(mark)?.push(width);
  }
  return named;
}

/** How wide a name is at most, in any face: a Chinese character is square, a digit or a letter narrower. */
function widthOf(label: string): number {
  const ems = [...label].map((character) => (/[\x20-\x7e]/.test(character) ? 0.62 : 1));
  return LETTER * ems.reduce((sum, em) => sum + em, 0);
}
