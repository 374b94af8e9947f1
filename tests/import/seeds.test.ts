import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatIssueFile } from '#bulletin/issue-file.ts';
import { formatIssueId } from '#bulletin/issue-id.ts';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { countFates } from '#importer/ledger.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';

const folder = new URL('../../content/captures/', import.meta.url);
const names = [
  '000_0bcc1cf9227ec45c.txt',
  '001_b528b34d9054bae3.txt',
  '002_ad3c2b946e214f3f.txt',
  '003_c4e8387961e95261.txt',
  '004_6be788e8461591bc.txt',
] as const;

async function importSeed(name: string) {
  return importCapture(await readCapture(name, readFileSync(new URL(name, folder))), cncertWeekly);
}

/** The founding captures as their publisher's pages show them, read by eye. */
const FACTS = [
  {
    name: names[0],
    issue: '2023/07',
    period: ['2023-02-06', '2023-02-12'],
    day: '2023-02-17',
    figures: [2410, 1560, 2155, 44, 47],
    review: ['2023/06', '2023/05', '2023/04', '2023/03', '2023/02'],
  },
  {
    name: names[1],
    issue: '2024/09',
    period: ['2024-02-26', '2024-03-03'],
    day: '2024-03-07',
    figures: [103, 37, 74, 2, 2],
    review: ['2024/08', '2024/07', '2024/06', '2024/05', '2024/04'],
  },
  {
    name: names[4],
    issue: '2024/27',
    period: ['2024-07-01', '2024-07-07'],
    day: '2024-07-12',
    figures: [495, 228, 454, 11, 12],
    review: ['2024/26', '2024/25', '2024/24', '2024/23', '2024/22'],
  },
  {
    name: names[3],
    issue: '2025/03',
    period: ['2025-01-13', '2025-01-19'],
    day: '2025-01-23',
    figures: [657, 337, 640, 8, 9],
    review: ['2025/02', '2025/01', '2024/52', '2024/51', '2024/50'],
  },
];

const KEYS = ['incidents', 'cross-border', 'phishing', 'app-platforms', 'malicious-urls'];

test.each(FACTS)('$issue says what its page says', async ({ name, issue, period, day, figures, review }) => {
  const { data } = await importSeed(name);
  expect(formatIssueId({ year: data.year ?? 0, number: data.number ?? 0 })).toBe(issue);
  expect([data.period?.start, data.period?.end]).toEqual(period);
  expect(data.published).toEqual({ day, basis: 'collector' });
  expect(data.rating?.value).toBe('良');
  expect(KEYS.map((key) => data.figures[key]?.value)).toEqual(figures);
  expect(Object.keys(data.figures)).toHaveLength(KEYS.length);
  expect(
    data.review.map(({ year, number }) => formatIssueId({ year: year ?? 0, number: number ?? 0 })),
  ).toEqual(review);
  expect(data.review.every(({ address, period }) => address && period)).toBe(true);
});

test('the undated document says what it says and no more', async () => {
  const { data } = await importSeed(names[2]);
  expect([data.year, data.number, data.period, data.published, data.rating]).toEqual(
    Array(5).fill(undefined),
  );
  expect(KEYS.map((key) => data.figures[key]?.value)).toEqual([105, 14, 24, 3, 14]);
  expect(Object.values(data.changes).map(({ percent }) => percent)).toEqual([-0.5, -6.3, 193, 500]);
  expect(Object.keys(data.changes)).toEqual([
    'malware-spread',
    'backdoored-sites',
    'phishing-pages',
    'new-vulnerabilities',
  ]);
  expect(data.editor).toBe('徐剑');
  expect(data.contact).toHaveLength(3);
  expect(data.review).toEqual([]);
});

test.each(names)('every character of %s is accounted for', async (name) => {
  const { capture, account } = await importSeed(name);
  const bytes = readFileSync(new URL(name, folder));
  expect(account.map(({ start, end }) => capture.text.slice(start, end)).join('')).toBe(
    bytes.toString('utf8'),
  );
  const { kept, field, removed } = countFates(account);
  expect(kept + field + removed).toBe(capture.text.length);
  for (const { fate, by } of account) expect(by === undefined).toBe(fate === 'kept');
});

test.each(names)('imports %s as before', async (name) => {
  await expect(formatIssueFile(await importSeed(name))).toMatchFileSnapshot(
    `expected/seeds/${name.replace(/\.txt$/, '')}.md`,
  );
});
