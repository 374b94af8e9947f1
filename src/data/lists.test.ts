import { expect, test } from 'vitest';
import { sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { site } from '../site.ts';
import { formatChanges, formatIndex, yearsOfChange } from './lists.ts';

const issues = [sampleIssue({ year: 2030, number: 1 }), sampleIssue({ year: 2031, number: 2 })];

test('the index names each file of each issue', () => {
  expect(formatIndex(issues).split('\n')).toEqual([
    'issues/2030/01.md',
    'issues/2030/01.txt',
    'issues/2030/01.json',
    'issues/2031/02.md',
    'issues/2031/02.txt',
    'issues/2031/02.json',
    '',
  ]);
});

test('the changes come newest first, without a heading, and are the files of the index', () => {
  const rows = formatChanges(issues)
    .trimEnd()
    .split('\r\n')
    .map((line) => JSON.parse(`[${line}]`));
  const instants = rows.map(([, instant]) => instant);
  expect(instants).toEqual(instants.toSorted().reverse());
  expect(rows[0]).toEqual(['issues/2031/02.json', '2031-12-31T12:00:00+08:00']);
  const names = formatIndex(issues).trimEnd().split('\n');
  expect(rows.map(([name]) => name).sort()).toEqual(names.sort());
});

test('the changes of each year, put together, are all changes', () => {
  const published = { day: '2031-01-03', basis: 'collector' } as const;
  const some = [...issues, sampleIssue({ year: 2029, number: 3 }, { published }), undatedSample()];
  const years = yearsOfChange(some);
  expect(years.map(({ name }) => name)).toEqual(['2031', '2030', '2029', site.opened.slice(0, 4)]);
  expect(years.map(({ items }) => formatChanges(items)).join('')).toBe(formatChanges(some));
});
