import { describe, expect, test } from 'vitest';
import { titleParts } from './title-parts.ts';

const SERIES = '网络安全信息与动态周报';

describe('a printed title', () => {
  test.each([
    ['网络安全信息与动态周报2024年第9期（2月26日-3月3日）', ['series', 'number', 'rest']],
    ['【业界动态】网络安全信息与动态周报2018 年第 6 期', ['rest', 'series', 'number']],
    ['网络安全信息与动态周报(2014.02.03至2014.02.09)', ['series', 'rest']],
    ['网络安全信息与动态周报', ['series']],
    ['别的题目', ['rest']],
  ])('is cut where its parts meet: %s', (title, kinds) => {
    const parts = titleParts(title, SERIES);
    expect(parts.map(({ kind }) => kind)).toEqual(kinds);
    expect(parts.map(({ text }) => text).join('')).toBe(title);
  });
});
