import { describe, expect, test } from 'vitest';
import type { ArchivedIssue, DatedIssue } from '#archive/archived-issue.ts';
import { describeIssue, describeYear, writeStructuredData } from './structured-data.ts';

const dated = {
  path: '2024/09',
  id: { year: 2024, number: 9 },
  data: {
    title: '某某周报2024年第9期',
    period: { start: '2024-02-26', end: '2024-03-03' },
    published: { day: '2024-03-07' },
    captures: [{ address: 'https://example.org/9' }],
  },
} as unknown as DatedIssue;
const undated = {
  path: 'undated/0123456789abcdef',
  id: undefined,
  data: { title: '</script><script>alert(1)</script>', captures: [{}] },
} as unknown as ArchivedIssue;

describe('an issue', () => {
  test('says its number, its days and its original', () => {
    expect(describeIssue(dated)[0]).toMatchObject({
      '@type': 'PublicationIssue',
      issueNumber: '9',
      datePublished: '2024-03-07',
      temporalCoverage: '2024-02-26/2024-03-03',
      isBasedOn: 'https://example.org/9',
    });
  });

  test('does not say what is not known', () => {
    const keys = Object.keys(describeIssue(undated)[0] ?? {});
    expect(keys).not.toContain('issueNumber');
    expect(keys).not.toContain('datePublished');
    expect(keys).not.toContain('isBasedOn');
  });

  test('is the one that its year gathers', () => {
    const [issue] = describeIssue(dated);
    expect(describeYear(2024, [dated])[0]).toMatchObject({
      hasPart: [{ '@id': (issue as { '@id'?: string })['@id'] }],
    });
  });
});

test('no captured word ends the script element', () => {
  const written = describeIssue(undated).map(writeStructuredData).join('');
  expect(written).not.toContain('<');
  expect(written).toContain('\\u003c/script>');
});
