import { expect, test } from 'vitest';
import { readFigures } from '#bulletin/figures.ts';
import { cncertWeekly } from './cncert-weekly.ts';
import { findSeries, knownSeries } from './known-series.ts';
import { findSection } from './sections.ts';

const valuesOf = (text: string) =>
  Object.fromEntries(
    Object.entries(readFigures(text, cncertWeekly.figures)).map(([key, { value }]) => [key, value]),
  );

test.each([
  ['共处理网络安全事件71起', { incidents: 71 }],
  ['共处理了网络安全事件1,071起，其中跨境网络安全事件22起', { incidents: 1071, 'cross-border': 22 }],
  ['含跨境网络安全事33起', { 'cross-border': 33 }],
  ['重点处理了41起网页仿冒投诉', { phishing: 41 }],
  ['重点处42起仿冒投诉事件', { phishing: 42 }],
  ['重点处理 43 起仿冒投诉事 件', { phishing: 43 }],
  ['协调 5 个提供恶意移动应用程序下载服务的平台', { 'app-platforms': 5 }],
  ['恶意URL链16个', { 'malicious-urls': 16 }],
  ['本周没有处理的数字', {}],
])('reads %s', (text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

test.each([
  ['本周网络安全基本态势', 'text'],
  ['一、本周网络安全基本态势', 'text'],
  ['本周 事件处理情况：', 'text'],
  ['近期回顾', 'review'],
  ['关于国家互联网应急中心(CNCERT)', 'imprint'],
])('knows the heading %s', (line, role) => {
  expect(findSection(cncertWeekly, line)?.role).toBe(role);
});

test('takes no sentence for a heading', () => {
  expect(findSection(cncertWeekly, '本周事件处理情况良好')).toBeUndefined();
});

test('each series is found by the name its issues carry', () => {
  for (const series of knownSeries) expect(findSeries(series.slug)).toBe(series);
  expect(findSeries('other')).toBeUndefined();
});
