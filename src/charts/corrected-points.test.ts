import { expect, test } from 'vitest';
import { nthSunday } from '#bulletin/numbering.ts';
import { en } from '#wording/en.ts';
import { zh } from '#wording/zh.ts';
import { describeSeries } from './description.ts';
import { drawFigureChart } from './figure-chart.ts';
import { correctedPoints, unreadPoints } from './figure-series.ts';
import { sampleFigureSeries } from './sample-series.ts';

/** Four issues: the number of one is a person's, that of another nobody can read. */
const series = sampleFigureSeries(
  [
    [2024, 1, 5],
    [2024, 2, 6],
    [2024, 3],
    [2024, 4, 8],
  ],
  nthSunday,
  ({ number }) => {
    if (number === 2) {
      return { corrections: [{ kind: 'correct', field: 'figures.ships', corrected: '6', reason: '据纸本' }] };
    }
    return number === 3 ? { unread: { figures: { ships: '船□艘' } } } : {};
  },
);

test('a number that a person supplied is none that the issue prints, and one nobody can read is none', () => {
  expect(correctedPoints(series).map(({ week }) => week.id.number)).toEqual([2]);
  expect(unreadPoints(series).map(({ week }) => week.id.number)).toEqual([3]);
  expect(describeSeries(series, zh)).toContain(
    '所收 4 期中 2 期载有此数，1 期的数是校补的，1 期印了而读不出；最低 5 艘',
  );
  expect(describeSeries(series, en)).toContain(
    '2 of 4 issues held print this figure, 1 number by correction, 1 printed and not readable; lowest',
  );
});

test('the chart puts a stroke through the dot of a number that a person supplied, and through no other', () => {
  const strokes = /class="chart-unsaid chart-corrected" d="([^"]*)"/;
  expect(strokes.exec(drawFigureChart(series, zh) ?? '')?.[1]?.match(/M[\d.,]+v16/g)).toHaveLength(1);
  expect(drawFigureChart(sampleFigureSeries([[2024, 1, 5]]), zh)).not.toContain('chart-corrected');
});
