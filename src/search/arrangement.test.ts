import { describe, expect, test } from 'vitest';
import { countFacets, filterHits, fittingFilters, type Hit, orderHits } from './arrangement.ts';

const hit = (place: number, path: string, rating: string | undefined, sections: string[] = []): Hit => ({
  page: place,
  score: 0,
  starts: [],
  likely: true,
  sections,
  entry: { path, period: undefined, rating, kind: place === 3 ? 'pdf' : 'wechat' },
});
// By relevance; places count from the newest.
const hits = [
  hit(2, '2023/07', '中', ['态势']),
  hit(0, '2024/27', '良', ['态势', '处理']),
  hit(3, 'undated/aa', undefined),
  hit(1, '2024/09', '良', ['处理']),
];
const paths = (some: readonly Hit[]) => some.map(({ entry }) => entry.path);

describe('hits', () => {
  test.each([
    ['relevance', ['2023/07', '2024/27', '2024/09', 'undated/aa']],
    ['newest', ['2024/27', '2024/09', '2023/07', 'undated/aa']],
    ['oldest', ['2023/07', '2024/09', '2024/27', 'undated/aa']],
  ] as const)('are ordered by %s, the undated last', (order, expected) => {
    expect(paths(orderHits(hits, order))).toEqual(expected);
  });

  test.each([
    [{}, 4],
    [{ year: '2024' }, 2],
    [{ year: 'undated' }, 1],
    [{ rating: '良', section: '处理' }, 2],
    [{ kind: 'pdf', year: '2024' }, 0],
  ])('are kept by %o: %i', (filters, count) => {
    expect(filterHits(hits, filters)).toHaveLength(count);
  });

  test('are counted under the choices in the other facets', () => {
    const { year, rating } = countFacets(hits, { year: '2024' });
    expect(year.map(({ value, count }) => `${value} ${count}`)).toEqual(['undated 1', '2024 2', '2023 1']);
    expect(rating).toEqual([{ value: '良', count: 2 }]);
  });

  test('a choice that leaves nothing stays to be taken back', () => {
    expect(countFacets(hits, { rating: '危' }).rating).toContainEqual({ value: '危', count: 0 });
  });
});

test('filters that no issue has are left out', () => {
  const catalogue = { entries: hits.map(({ entry }) => entry), index: undefined };
  const filters = { year: '2024', rating: '<b>', section: '处理' };
  expect(fittingFilters(filters, catalogue, [[['处理', 4]]])).toEqual({ year: '2024', section: '处理' });
});
