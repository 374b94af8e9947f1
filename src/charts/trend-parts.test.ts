import { expect, test } from 'vitest';
import { zh } from '#wording/zh.ts';
import { describeSeries } from './description.ts';
import { knownPoints } from './figure-series.ts';
import { layOut } from './plot.ts';
import { sampleFigureSeries } from './sample-series.ts';
import { partTrends, shownOfTrends } from './trend-parts.ts';

const BOX = { left: 0, right: 3652, top: 0, bottom: 100 };
const long = sampleFigureSeries([
  [1995, 3, 10],
  [1999, 52, 400],
  [2000, 1, 20],
  [2021, 1, 30],
  [2026, 9, 40],
]);

test('a series of ten years stays whole', () => {
  const series = sampleFigureSeries([
    [2017, 1, 5],
    [2026, 52, 6],
  ]);
  expect(partTrends([series])).toEqual({ newest: [series], decades: [] });
});

test('the newest ten years come first, then every decade before them that holds an issue', () => {
  const { newest, decades } = partTrends([long]);
  const valuesOf = (figures: typeof newest) =>
    figures.map((series) => knownPoints(series).map(({ figure }) => figure.value));
  expect(valuesOf(newest)).toEqual([[30, 40]]);
  expect(decades.map(({ name, figures }) => [name, valuesOf(figures)])).toEqual([
    ['2000-2009', [[20]]],
    ['1990-1999', [[10, 400]]],
  ]);
});

test('a decade of which only a newest year has issues has no page', () => {
  const { decades } = partTrends([
    sampleFigureSeries([
      [2009, 1, 5],
      [2018, 1, 5],
      [2026, 1, 6],
    ]),
  ]);
  expect(decades.map(({ name }) => name)).toEqual(['2000-2009']);
});

test('a figure has one scale on all pages', () => {
  const { newest, decades } = partTrends([long]);
  const parts = [...newest, ...decades.flatMap(({ figures }) => figures)];
  expect(new Set(parts.map((series) => layOut(series, BOX).y(400)))).toEqual(new Set([0]));
});

test('a decade is drawn with all its days', () => {
  const [zeros, nineties] = partTrends([long]).decades.map(({ figures: [series] }) => series ?? long);
  expect([nineties, zeros].map((series) => layOut(series ?? long, BOX).x('1999-12-31'))).toEqual([3652, -1]);
  expect(layOut(nineties ?? long, BOX).x('1995-01-01')).toBeCloseTo(1826, -1);
});

test('a decade has a last number, and no newest', () => {
  const [, nineties] = partTrends([long]).decades;
  expect(nineties?.figures.map((series) => describeSeries(series, zh))).toEqual([
    expect.stringContaining('最后 400 艘（1999年第52期）'),
  ]);
});

test('a decade is made again when its numbers or the scale are others', () => {
  const shown = (...more: [number, number, number][]) =>
    JSON.stringify(
      partTrends([sampleFigureSeries([[1995, 3, 10], [2026, 9, 40], ...more])]).decades.map(shownOfTrends),
    );
  expect(shown([2026, 10, 39])).toBe(shown());
  expect(shown([2026, 10, 41])).not.toBe(shown());
  expect(shown([1995, 4, 1])).not.toBe(shown());
});
