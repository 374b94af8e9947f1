import { expect, test } from 'vitest';
import { cutsOf, measuredWordsOf } from './measured-words.ts';

test.each([
  ['23起', ['23起']],
  ['第23期', ['第23期']],
  ['处理23起事件', ['处理', '23起', '事件']],
  ['2024年3月的12月26日', ['2024年3月', '的', '12月26日']],
  ['上升5%', ['上升', '5%']],
])('the words of %s keep numbers with what they count', (words, expected) => {
  expect(measuredWordsOf(words)).toEqual(expected);
});

test.each([
  ['吉林投毒', [0, 1, 2, 3]],
  ['处理23起', [0, 1, 2]],
  ['用log4j2吗', [0, 1, 7]],
])('%s can be cut at %j', (words, places) => {
  expect(cutsOf(words)).toEqual(places);
});
