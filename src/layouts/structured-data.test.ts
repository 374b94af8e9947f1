import { describe, expect, test } from 'vitest';
import { sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { describeData, describeIssue, describeYear, writeStructuredData } from './structured-data.ts';

const dated = sampleIssue(
  { year: 2024, number: 9 },
  {
    period: { start: '2024-02-26', end: '2024-03-03', printed: '2月26日-3月3日' },
    published: { day: '2024-03-07', basis: 'publisher' },
    captures: [{ file: 'a.txt', sha256: 'a'.repeat(64), reader: 'sample', address: 'https://example.org/9' }],
  },
);
const undated = undatedSample();
const hostile = { ...undated, data: { ...undated.data, title: '</script><script>alert(1)</script>' } };

describe('an issue', () => {
  test('says its number, its days and its original', () => {
    expect(describeIssue(dated, 'zh-CN')[0]).toMatchObject({
      '@type': 'PublicationIssue',
      issueNumber: '9',
      datePublished: '2024-03-07',
      temporalCoverage: '2024-02-26/2024-03-03',
      isBasedOn: 'https://example.org/9',
      encoding: [{ encodingFormat: 'text/markdown' }, {}, {}],
    });
  });

  test('says which value is a person’s, and why', () => {
    const corrections = [
      {
        kind: 'correct' as const,
        field: 'period',
        printed: '2月□日',
        corrected: '2月26日',
        reason: '据纸本',
        day: '2024-05-01',
      },
      { kind: 'assign' as const, reason: '据目录' },
    ];
    const [said] = describeIssue({ ...dated, data: { ...dated.data, corrections } }, 'zh-CN');
    const url = 'http://localhost:4321/issues/2024/09/#corrections';
    expect(said).toHaveProperty('correction', [
      { '@type': 'CorrectionComment', name: '时段', text: '据纸本', url, dateCreated: '2024-05-01' },
    ]);
    expect(describeIssue(dated, 'zh-CN')[0]).not.toHaveProperty('correction');
  });

  test('does not say what is not known', () => {
    const keys = Object.keys(describeIssue(undated, 'zh-CN')[0] ?? {});
    expect(keys).not.toContain('issueNumber');
    expect(keys).not.toContain('datePublished');
    expect(keys).not.toContain('isBasedOn');
  });

  test('is the one that its year gathers', () => {
    const [issue] = describeIssue(dated, 'zh-CN');
    expect(describeYear(2024, [dated], 'zh-CN')[0]).toMatchObject({
      hasPart: [{ '@id': (issue as { '@id'?: string })['@id'] }],
    });
  });
});

test('the data say which days they cover and what may be downloaded', () => {
  const [dataset] = describeData([dated, undated], [{ name: 'a.csv', mediaType: 'text/csv' }]);
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    temporalCoverage: '2024-02-26/2024-03-03',
    distribution: [{ contentUrl: 'http://localhost:4321/data/a.csv', encodingFormat: 'text/csv' }],
  });
});

test('no captured word ends the script element', () => {
  const written = describeIssue(hostile, 'zh-CN').map(writeStructuredData).join('');
  expect(written).not.toContain('<');
  expect(written).toContain('\\u003c/script>');
});
