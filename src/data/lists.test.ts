import { expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import { formatChanges, formatIndex } from './lists.ts';

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
