import { expect, test } from 'vitest';
import { frequentTerms } from './frequent-terms.ts';

test('the terms of an archive are pairs of words that recur', () => {
  const texts = ['恶意代码传播，恶意代码处理。', '安全漏洞与恶意代码。', '安全漏洞。'];
  expect(frequentTerms(texts, 2)).toEqual(['恶意代码', '安全漏洞']);
});
