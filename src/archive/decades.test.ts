import { expect, test } from 'vitest';
import { partByDecade } from './decades.ts';

const part = (...years: number[]) => {
  const { newest, decades } = partByDecade(years, (year) => year);
  return [newest, decades.map(({ name, items }) => [name, items])];
};
const from = (last: number, first: number) => Array.from({ length: last - first + 1 }, (_, n) => last - n);

test('ten years stay on one page', () => {
  expect(part(...from(2026, 2017))).toEqual([from(2026, 2017), []]);
});

test('an eleventh year opens a page for its decade, with all its years', () => {
  expect(part(...from(2026, 2016))).toEqual([from(2026, 2017), [['2010-2019', from(2019, 2016)]]]);
});

test('the newest decade has none as long as all its years are among the newest', () => {
  expect(part(...from(2029, 2009))).toEqual([
    from(2029, 2020),
    [
      ['2010-2019', from(2019, 2010)],
      ['2000-2009', [2009]],
    ],
  ]);
});

test('every year is on some page', () => {
  const [newest, decades] = part(...from(2031, 1987)) as [number[], [string, number[]][]];
  expect(new Set([...newest, ...decades.flatMap(([, years]) => years)])).toEqual(new Set(from(2031, 1987)));
});

test('years in the other order stay in it', () => {
  expect(part(...from(2026, 2006).toReversed())).toMatchObject([from(2026, 2017).toReversed(), [{}, {}]]);
});

test('nothing has no pages', () => {
  expect(part()).toEqual([[], []]);
});
