import { expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import { formatKbart } from './kbart.ts';

const issues = [1, 2].map((number) => {
  const published = { day: `2031-01-0${number + 6}`, basis: 'publisher' } as const;
  return sampleIssue({ year: 2031, number }, { published });
});
const runs = [
  { first: { year: 2031, number: 1 }, last: { year: 2031, number: 2 } },
  { first: { year: 2030, number: 9 }, last: { year: 2030, number: 9 } },
];

test('KBART has 25 columns and a line for each run', () => {
  const [heading = [], ...lines] = formatKbart(runs, issues)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect([heading, ...lines].map((cells) => cells.length)).toEqual([25, 25, 25]);
  const records = lines.map((cells) =>
    Object.fromEntries(heading.map((name, place) => [name, cells[place]])),
  );
  expect(records[0]).toMatchObject({
    date_first_issue_online: '2031-01-07',
    num_first_issue_online: '1',
    date_last_issue_online: '2031-01-08',
    num_last_issue_online: '2',
    online_identifier: '',
    publication_type: 'serial',
    access_type: 'F',
  });
  expect(records[1]).toMatchObject({ date_first_issue_online: '2030', num_last_issue_online: '9' });
});
