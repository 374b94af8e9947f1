import { expect, test } from 'vitest';
import { nthSunday } from '#bulletin/numbering.ts';
import { archiveIssue } from './archived-issue.ts';
import { holdingsOf, wantedOf } from './holdings.ts';
import { sampleIssue } from './sample-issues.ts';

const id = { year: 2031, number: 5 };

test('the title of an issue does not turn the words round it', () => {
  const { path, data, digest, body } = sampleIssue(id, { title: '周报\u202e\u2067一' });
  expect(archiveIssue(path, data, digest, () => body)).toMatchObject({
    id,
    data: { title: '周报［U+202E］［U+2067］一' },
  });
});

test('nor does the title by which another names it', () => {
  const issue = sampleIssue(id, { review: [{ title: '\u202d周报', year: 2031, number: 4 }] });
  const named = wantedOf(holdingsOf([issue], nthSunday)).map(({ vouchers }) => vouchers[0]?.link.title);
  expect(named).toEqual(['［U+202D］周报']);
});
