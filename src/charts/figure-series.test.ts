import { describe, expect, test } from 'vitest';
import { checkedSince, nthSunday } from '#bulletin/numbering.ts';
import { zh } from '#wording/zh.ts';
import { describeSeries } from './description.ts';
import { figureRowsOf } from './figure-rows.ts';
import { knownPoints, unsaidPoints } from './figure-series.ts';
import { layOut, placesOf } from './plot.ts';
import { sampleFigureSeries } from './sample-series.ts';
import { drawSparkline } from './sparkline.ts';

test('has a place for every week from the first held issue to the last', () => {
  const { points } = sampleFigureSeries([
    [2023, 51, 7],
    [2024, 2, 9],
  ]);
  expect(points.map(({ week, figure }) => [week.id.year, week.id.number, week.state, figure?.value])).toEqual(
    [
      [2023, 51, 'held', 7],
      [2023, 52, 'expected', undefined],
      [2023, 53, 'expected', undefined],
      [2024, 1, 'expected', undefined],
      [2024, 2, 'held', 9],
    ],
  );
});

test('takes an absent figure for absent, and zero for a number', () => {
  const series = sampleFigureSeries([
    [2024, 1, 0],
    [2024, 2],
    [2024, 4, 3],
  ]);
  expect(knownPoints(series).map(({ figure }) => figure.value)).toEqual([0, 3]);
  expect(unsaidPoints(series).map(({ week }) => week.id.number)).toEqual([2]);
});

test('does not draw a number in another unit, and shows it in the table', () => {
  const series = sampleFigureSeries([
    [2024, 1, 5],
    [2024, 2, 5, '万艘'],
  ]);
  expect(knownPoints(series).map(({ week }) => week.id.number)).toEqual([1]);
  expect(figureRowsOf(series)[0]).toMatchObject({ figure: { value: 5, unit: '万艘' } });
});

test('has no place at all without issues', () => {
  expect(sampleFigureSeries([]).points).toEqual([]);
});

test('lays out a table, newest first, that says where issues are missing and how many', () => {
  const rows = figureRowsOf(
    sampleFigureSeries([
      [2024, 1, 5],
      [2024, 2],
      [2024, 5, 8],
    ]),
  );
  expect(rows.map((row) => ('missing' in row ? row.missing : [row.issue.path, row.figure?.value]))).toEqual([
    ['2024/05', 8],
    2,
    ['2024/02', undefined],
    ['2024/01', 5],
  ]);
});

describe('where nobody knows how many issues there were', () => {
  const series = sampleFigureSeries(
    [
      [2023, 50, 5],
      [2023, 51, 6],
      [2024, 1, 7],
    ],
    checkedSince(2025, nthSunday),
  );

  test('only known weeks have a place, and two that are no neighbours are not joined', () => {
    expect(series.points.map(({ week }) => week.id.number)).toEqual([50, 51, 1]);
    const places = placesOf(series, layOut(series, { left: 0, right: 10, top: 0, bottom: 10 }));
    expect(places.map((place) => place !== undefined)).toEqual([true, true, false, true]);
  });

  test('the table and the words do not say how many are missing', () => {
    expect(figureRowsOf(series).map((row) => ('missing' in row ? [row.missing] : row.issue.path))).toEqual([
      '2024/01',
      [undefined],
      '2023/51',
      '2023/50',
    ]);
    expect(describeSeries(series, zh)).toContain('其间未收或有无不详的各周留空');
  });

  test('a sparkline counts the weeks by their days', () => {
    expect(drawSparkline(series, { year: 2024, number: 1 }, zh)).toContain('的 5 周中 3 期有数');
  });
});
