/** Holds the citations of an issue against a library that citation managers are built from. */
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { HOSTILE, sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { formatBibtex } from '#citation/bibtex.ts';
import { formatCoins } from '#citation/coins.ts';
import { formatCsl } from '#citation/csl.ts';
import { referenceOf } from '#citation/reference.ts';
import { formatRis } from '#citation/ris.ts';

const published = { day: '2024-03-07', basis: 'publisher' } as const;
const reference = referenceOf(sampleIssue({ year: 2024, number: 9 }, { published }));
const hostile = referenceOf(sampleIssue({ year: 2024, number: 9 }, { title: HOSTILE }));
const undated = referenceOf(undatedSample());

const formats = [
  ['BibTeX', formatBibtex],
  ['RIS', formatRis],
  ['CSL-JSON', formatCsl],
] as const;

describe.each(formats)('%s', (_name, format) => {
  test('reads back as the issue', () => {
    const [item] = new Cite(format(reference)).data;
    expect(item).toMatchObject({
      type: 'article-journal',
      title: '样例周报2024年第9期',
      'container-title': '网络安全信息与动态周报',
      issue: '9',
      URL: 'http://localhost:4321/issues/2024/09/',
      issued: { 'date-parts': [[2024, 3, 7]] },
    });
    expect(JSON.stringify(item?.['author'])).toContain('国家互联网应急中心');
    expect(item?.['author']).toHaveLength(1);
  });

  test('keeps a hostile title to itself', () => {
    const items = new Cite(format(hostile)).data;
    expect(items).toHaveLength(1);
    expect(items[0]?.title.replace(/\s/g, '')).toBe(hostile.title.replace(/\s/g, ''));
  });

  test('says of a document without a number only what is known', () => {
    const [item] = new Cite(format(undated)).data;
    expect(item?.type).not.toBe('article-journal');
    expect(item).not.toHaveProperty('issue');
    expect(item).not.toHaveProperty('issued');
  });
});

test('COinS decodes to the issue and needs no escape in an attribute', () => {
  const coins = formatCoins(hostile);
  expect(coins).not.toMatch(/[<>"]/);
  expect(Object.fromEntries(new URLSearchParams(coins))).toMatchObject({
    'rft.genre': 'article',
    'rft.atitle': hostile.title,
    'rft.issue': '9',
    'rft.date': '2024',
    rft_id: 'http://localhost:4321/issues/2024/09/',
  });
});
