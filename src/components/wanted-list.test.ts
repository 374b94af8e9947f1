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

test('a title that several issues list alike is said once', async () => {
  const third = { title: '样例周报2031年第3期', year: 2031, number: 3 };
  const others = [
    { ...third, address: 'https://example.org/other' },
    { title: '样例周报2030年第9期', year: 2030, number: 9 },
  ];
  const issues = [
    sampleIssue({ year: 2032, number: 1 }, { review: [third] }),
    sampleIssue({ year: 2031, number: 6 }, { review: [third, ...others.slice(1)] }),
    sampleIssue({ year: 2031, number: 5 }, { review: [third] }),
    sampleIssue({ year: 2031, number: 4 }, { review: others.slice(0, 1) }),
  ];
  const container = await AstroContainer.create();
  const weeks = wantedOf(holdingsOf(issues, nthSunday));
  const html = await container.renderToString(WantedList, { props: { weeks } });
  const words = html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
  expect(words).toContain('2032年第1期、2031年第6期、第5期列有：样例周报2031年第3期');
  expect(words.split('样例周报2031年第3期')).toHaveLength(3);
});

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
