import { expect, test } from 'vitest';
import type { ArchivedIssue } from './archived-issue.ts';
import { writeCitation } from './citation.ts';

const series = { title: '某某周报', publisher: { name: '某某中心' } };
const issue = (id: ArchivedIssue['id'], title: string) =>
  ({ id, data: { title } }) as unknown as ArchivedIssue;

test.each([
  [
    issue({ year: 2024, number: 9 }, '某某周报2024年第9期'),
    '某某中心. 某某周报2024年第9期[J/OL]. 某某周报，2024（9）. https://example.org/9/.',
  ],
  [issue(undefined, '某某周报'), '某某中心. 某某周报[J/OL]. 某某周报. https://example.org/9/.'],
])('is that of GB/T 7714—2025, without what is not known', (cited, reference) => {
  expect(writeCitation(cited, series, 'https://example.org/9/')).toBe(reference);
});
