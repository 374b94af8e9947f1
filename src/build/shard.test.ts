import { expect, test } from 'vitest';
import { parseShard, shareOf } from './shard.ts';

test.each([
  ['/issues/1903/07/', '1903'],
  ['/en/issues/1903/07/', '1903'],
  ['/issues/1903/07.json', '1903'],
  ['/issues/1903/', '1903'],
  ['/feeds/1903-582e0e0a74c2/rss.xml', '1903'],
  ['/cite/1903-7/', '1903'],
  ['/cards/1903/07.png', '1903'],
  ['/issues/', 'rest'],
  ['/issues/undated/0123456789abcdef/', 'rest'],
  ['/issues/1990-1999/', 'rest'],
  ['/en/trends/1990-1999/', 'rest'],
  ['/changes/1995/', 'rest'],
  ['/feeds/changes/rss.xml', 'rest'],
  ['/en/', 'rest'],
  ['/', 'rest'],
])('%s belongs to %s', (pathname, share) => {
  expect(shareOf(pathname)).toBe(share);
});

test.each([
  ['2019', ['2019']],
  ['2019..2021', ['2019', '2020', '2021']],
  ['2018,2020..2021,rest', ['2018', '2020', '2021', 'rest']],
])('%s holds %j', (text, shares) => {
  const all = ['2018', '2019', '2020', '2021', '2022', 'rest'];
  expect(all.filter(parseShard(text))).toEqual(shares);
});

test.each(['', 'all', '2019-2021', '19'])('%j names no part', (text) => {
  expect(() => parseShard(text)).toThrow('not years');
});
