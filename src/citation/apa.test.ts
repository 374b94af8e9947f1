import { expect, test } from 'vitest';
import { sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { formatApa } from './apa.ts';
import { type Reference, referenceOf } from './reference.ts';

const title = '网络安全信息与动态周报2024年第9期（2月26日-3月3日）';
const publisher = 'National Computer Network Emergency Response Technical Team/Coordination Center of China';
const series = 'CNCERT Weekly Report on Network Security Information and Trends';
const address = 'http://localhost:4321/issues/2024/09/';

const write = (reference: Reference, name: string) =>
  formatApa(reference, name)
    .map(({ words }) => words)
    .join('');

test.each([
  [{ year: 2024, month: 3, day: 7 }, '2024, March 7'],
  [{ year: 2024 }, '2024'],
  [undefined, 'n.d.'],
])('an issue issued %j is cited with its title in both languages', (issued, date) => {
  const reference = { ...referenceOf(sampleIssue({ year: 2024, number: 9 }, { title })), issued };
  expect(write(reference, 'No. 9 of 2024')).toBe(
    `${publisher}. (${date}). ${title} [${series}, No. 9 of 2024]. 网络安全信息与动态周报, 2024(9). ${address}`,
  );
});

test('a document without a number has no place in the series', () => {
  const undated = { ...referenceOf(undatedSample()), issued: undefined };
  expect(write(undated, 'Undated document 00')).toBe(
    `${publisher}. (n.d.). 样例周报 [${series}, Undated document 00]. 网络安全信息与动态周报. ${undated.address}`,
  );
});

test('what the bulletin prints is told from what is said of it', () => {
  const reference = referenceOf(sampleIssue({ year: 2024, number: 9 }, { title }));
  const printed = formatApa(reference, 'No. 9 of 2024').filter(({ isPrinted }) => isPrinted);
  expect(printed.map(({ words }) => words)).toEqual([title, '网络安全信息与动态周报']);
});
