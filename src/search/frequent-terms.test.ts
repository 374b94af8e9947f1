import { expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import { frequentTerms } from './frequent-terms.ts';

test('the terms of an archive are pairs of words that recur', () => {
  const texts = ['恶意代码传播，恶意代码处理。', '安全漏洞与恶意代码。', '安全漏洞。'];
  const issues = texts.map((text, year) => sampleIssue({ year: 2030 + year, number: 1 }, {}, text));
  expect(frequentTerms(issues, 2)).toEqual(['恶意代码', '安全漏洞']);
});
