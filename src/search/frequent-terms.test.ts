import { expect, test } from 'vitest';
import { frequentTerms } from './frequent-terms.ts';

test('the terms of an archive are words that recur together', () => {
  const texts = ['恶意代码传播，恶意代码处理。', '安全漏洞与恶意代码。', '安全漏洞。'];
  expect(frequentTerms(texts, 2)).toEqual(['恶意代码', '安全漏洞']);
});

test('a piece of a longer term is none', () => {
  const texts = ['处置传播手机病毒的网站，下架传播手机病毒的软件。', '查处传播手机病毒的人。'];
  expect(frequentTerms(texts, 5)).not.toContain('传播手机');
});
