import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import type { IssueData } from '#bulletin/schema.ts';
import Corrections from './Corrections.astro';

async function wordsOf(data: Partial<IssueData>): Promise<string> {
  const container = await AstroContainer.create();
  const issue = sampleIssue({ year: 2031, number: 2 }, data);
  const html = await container.renderToString(Corrections, { props: { issue } });
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}

test('R20: what copies do not agree on is said, with both readings and whose they are', async () => {
  const differences = [
    { field: 'figures.incidents', chosen: '911', other: '912', capture: 'b.md' },
    { field: 'rating', chosen: '优', capture: 'c.md' },
  ];
  const words = await wordsOf({ differences });
  expect(words).toMatch(/处理网络安全事件.*911.*b\.md.*912/);
  expect(words).toMatch(/评价.*优.*c\.md.*未载/);
});

test('what a person supplied stands beside what is printed, with the reason', async () => {
  const printed = '共处理网络安全事件□□起';
  const words = await wordsOf({
    corrections: [
      { kind: 'correct', field: 'figures.incidents', printed, corrected: '911', reason: '据纸本' },
    ],
  });
  expect(words).toMatch(/更正.*处理网络安全事件.*共处理网络安全事件□□起.*911.*据纸本/);
});

test('where nobody corrected and all agree, nothing is said', async () => {
  expect(await wordsOf({})).toBe('');
});
