import { expect, test } from 'vitest';
import { findMarks } from './emphasis.ts';

const without = (text: string) =>
  findMarks(text)
    .toReversed()
    .reduce((plain, { start, end }) => plain.slice(0, start) + plain.slice(end), text);

test.each([
  ['共处理**网络安全事件511起**', '共处理网络安全事件511起'],
  ['事件*511*起', '事件511起'],
  ['事件 _511_ 起', '事件 511 起'],
  ['事件`511`起', '事件511起'],
  ['事件**511起，**含', '事件511起，含'],
  ['***良***', '良'],
  ['事件<span style="color: red">511</span>起', '事件511起'],
  ['<strong>333</strong>起', '333起'],
])('%s says %s', (text, plain) => {
  expect(without(text)).toBe(plain);
});

test.each([
  '事件5**起，含1**起',
  '事件5*起',
  '提供***移动应用',
  '事件~~99~~20起',
  '<del>99</del>20起',
  'a_b_c',
  '2 * 3 * 4',
])('%s has no marks', (text) => {
  expect(without(text)).toBe(text);
});
