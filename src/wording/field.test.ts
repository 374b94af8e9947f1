import { expect, test } from 'vitest';
import { nameField } from './field.ts';
import { fields, seriesFields } from './zh/terms.ts';

test.each([
  ['text', '正文'],
  ['period.end', '时段末日'],
  ['period.printed', '时段'],
  ['figures.incidents', '处理网络安全事件'],
  ['figures.cross-border.printed', '其中跨境事件'],
  ['changes.phishing-pages', '针对境内网站仿冒网页数量的变化'],
  ['unheard', 'unheard'],
])('the field %s is %s', (field, words) => {
  expect(nameField(field, { ...fields, ...seriesFields })).toBe(words);
});
