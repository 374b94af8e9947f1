import { expect, test } from 'vitest';
import { figureRowsOf } from './figure-rows.ts';
import { knownPoints, unsaidPoints } from './figure-series.ts';
import { sampleFigureSeries } from './sample-series.ts';

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
