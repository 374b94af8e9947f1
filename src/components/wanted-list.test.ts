import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { holdingsOf, wantedOf } from '#archive/holdings.ts';
import { sampleIssue } from '#archive/sample-issues.ts';
import { nthSunday } from '#bulletin/numbering.ts';
import WantedList from './WantedList.astro';

const title = '样例周报2031年第4期';
const capture = { file: 'share.txt', sha256: 'c'.repeat(64), reader: 'sample' };
const evidence = [
  { kind: 'share-card', series: 'sample', capture, issues: [{ title, year: 2031, number: 4 }] } as const,
];
const review = [{ title: '样例周报2031年第3期', year: 2031, number: 3 }];

test('an issue lists another; a capture without text only bears its title', async () => {
  const issues = [sampleIssue({ year: 2031, number: 5 }, { review })];
  const years = holdingsOf(issues, nthSunday, {
    evidence: evidence.map((one) => ({ ...one, issues: [...one.issues] })),
    neverPublished: new Map(),
  });
  const container = await AstroContainer.create();
  const html = await container.renderToString(WantedList, { props: { weeks: wantedOf(years) } });
  const words = html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
  expect(words).toContain(`没有正文的原件share.txt印有题名：${title}`);
  expect(words).toContain('2031年第5期列有：样例周报2031年第3期');
});
