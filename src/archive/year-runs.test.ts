import { expect, test } from 'vitest';
import { yearRuns } from './year-runs.ts';

const issues = (year: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${year}/${String(at + 1).padStart(2, '0')}`);
const sizes = { whole: 4, run: 5 };
const namesOf = (paths: readonly string[]) => yearRuns(paths, sizes).map(({ name }) => name);

test.each([
  ['nothing', [], []],
  ['a small archive', [...issues('2001', 2), ...issues('2003', 2)], ['2001-2003']],
  [
    'a larger one, its newest year apart',
    [...issues('2001', 2), ...issues('2002', 2), ...issues('2003', 1)],
    ['2001-2002', '2003'],
  ],
  [
    'runs of no more issues than a run may have',
    [...issues('2001', 3), ...issues('2002', 3), ...issues('2003', 2), ...issues('2004', 1)],
    ['2001', '2002-2003', '2004'],
  ],
  ['a year that is larger', [...issues('2001', 9), ...issues('2002', 1)], ['2001', '2002']],
  [
    'documents without a number before all others',
    [...issues('2003', 4), ...issues('undated', 1), ...issues('2004', 1)],
    ['undated-2003', '2004'],
  ],
])('parts %s', (_, paths, names) => {
  expect(namesOf(paths)).toEqual(names);
});

test('a new year moves no end of a run but the last', () => {
  const old = [...issues('2001', 3), ...issues('2002', 3), ...issues('2003', 3)];
  expect(namesOf(old)).toEqual(['2001', '2002', '2003']);
  expect(namesOf([...old, ...issues('2004', 1)])).toEqual(['2001', '2002', '2003', '2004']);
});
