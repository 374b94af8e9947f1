import { describe, expect, test } from 'vitest';
import { sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { linksOf, metaOf } from './head-meta.ts';

const issue = sampleIssue(
  { year: 2024, number: 9 },
  {
    period: { start: '2024-02-26', end: '2024-03-03', printed: '2月26日-3月3日' },
    published: { day: '2024-03-07', basis: 'publisher' },
  },
);

describe('the head of an issue', () => {
  test('names it for citation managers', () => {
    expect(Object.fromEntries(metaOf(issue))).toMatchObject({
      citation_title: issue.data.title,
      citation_author: '国家互联网应急中心',
      citation_journal_title: '网络安全信息与动态周报',
      citation_issue: '9',
      citation_publication_date: '2024/03/07',
      citation_public_url: 'http://localhost:4321/issues/2024/09/',
      'DC.date': '2024-03-07',
      'DCTERMS.temporal': 'start=2024-02-26; end=2024-03-03; scheme=W3C-DTF',
    });
  });

  test('gives a volume, a serial number or a day only when one is known', () => {
    const names = metaOf(undatedSample()).map(([name]) => name);
    for (const name of ['citation_volume', 'citation_issn', 'citation_issue', 'citation_date', 'DC.source']) {
      expect(names).not.toContain(name);
    }
  });

  test('says once where it is to be cited, and with a type where it is described', () => {
    const links = linksOf(issue);
    expect(links.filter(({ rel }) => rel === 'cite-as')).toEqual([
      { rel: 'cite-as', href: 'http://localhost:4321/issues/2024/09/' },
    ]);
    const described = links.filter(({ rel }) => rel === 'describedby');
    expect(described.map(({ href }) => href)).toEqual([
      '/issues/2024/09.bib',
      '/issues/2024/09.ris',
      '/issues/2024/09.csl.json',
    ]);
    expect(described.every(({ type }) => type?.includes('/'))).toBe(true);
  });
});
