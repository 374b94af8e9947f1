import { describe, expect, test } from 'vitest';
import { changesOf } from '#archive/change-log.ts';
import { sampleIssue } from '#archive/sample-issues.ts';
import { findDifferences } from './differences.ts';
import { en } from './en.ts';
import { wordingIn } from './wording.ts';
import { zh } from './zh.ts';

describe('words in another language', () => {
  test('say all that is said in Chinese, and nothing else', () => {
    expect(findDifferences(zh, en)).toEqual([]);
  });

  test.each([
    [
      'lack a sentence',
      { ...en, home: { ...en.home, years: { heading: 'Years' } } },
      'home.years.note is missing',
    ],
    ['lack a page', { ...en, about: undefined }, 'about is not of the kind asked for'],
    ['say too much', { ...en, feeds: { ...en.feeds, extra: 'More' } }, 'feeds.extra is not asked for'],
    ['leave a sentence empty', { ...en, data: { ...en.data, lead: ' ' } }, 'data.lead is empty'],
    ['say a text where values are told', { ...en, lists: { ...en.lists, cite: 'Cite' } }, 'lists.cite'],
    [
      'have no name for a figure',
      { ...en, terms: { ...en.terms, seriesFields: { ...en.terms.seriesFields, 'figures.incidents': '' } } },
      'terms.seriesFields.figures.incidents is empty',
    ],
  ])('are found out when they %s', (_fault, words, said) => {
    expect(findDifferences(zh, words)).toEqual([expect.stringContaining(said)]);
  });

  test('are there for every language of the site, and for no other', () => {
    expect(wordingIn('en').frame.skip).toBe('Skip to the text');
    expect(() => wordingIn('fr')).toThrow('No language fr');
    expect(wordingIn(undefined)).toBe(zh);
  });
});

describe('in Chinese', () => {
  const { terms, issue } = zh;

  test.each([
    [162, '增 162'],
    [-3, '减 3'],
    [0, '持平'],
  ])('a difference of %i is %s', (difference, words) => {
    expect(terms.difference(difference)).toBe(words);
  });

  test.each([
    [1, '相邻一周'],
    [2, '相隔 2 周，其间 1 期未收'],
    [undefined, '其间有无缺期不详'],
  ])('%s weeks apart is %s', (weeks, words) => {
    expect(terms.distance(weeks)).toBe(words);
  });

  test.each([
    [0, 2, '未收存，文中记其原址'],
    [1, 2, '已收存 1 幅，其余文中记其原址'],
    [2, 2, '均已收存'],
  ])('of %i pictures kept of %i it says %s', (kept, of, words) => {
    expect(issue.facts.kept(kept, of)).toBe(words);
  });
});

describe('in English', () => {
  const { terms, trends, lists } = en;

  test.each([
    ['2024-02-12', '2024-02-18', '12–18 February 2024'],
    ['2024-02-26', '2024-03-03', '26 February – 3 March 2024'],
    ['2024-12-30', '2025-01-05', '30 December 2024 – 5 January 2025'],
    ['2024-02-12', '2024-02-12', '12 February 2024'],
  ])('the days from %s to %s are %s', (start, end, words) => {
    expect(terms.period({ start, end })).toBe(words);
  });

  test.each([
    [162, '+162'],
    [-2307, '−2,307'],
    [0, 'no change'],
  ])('a difference of %i is %s', (difference, words) => {
    expect(terms.difference(difference)).toBe(words);
  });

  test.each([
    [1, 'one week apart'],
    [2, '2 weeks apart, 1 issue between not held'],
    [3, '3 weeks apart, 2 issues between not held'],
  ])('%i weeks apart is %s', (weeks, words) => {
    expect(terms.distance(weeks)).toBe(words);
  });

  test('an issue is named by its number, and a count has commas', () => {
    expect([terms.issue({ year: 2024, number: 9 }), terms.count(2410)]).toEqual(['No. 9 of 2024', '2,410']);
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('a list of %j is "%s"', (names, words) => {
    expect(terms.list(names)).toBe(words);
  });

  test('a unit that only counts is not named, and another stands as printed', () => {
    expect([terms.unit('起'), terms.unit('艘')]).toEqual(['', [expect.objectContaining({ words: '艘' })]]);
  });

  test('a printed change under another label than the known one keeps that label', () => {
    const key = 'phishing-pages';
    expect(terms.change({ key, label: '针对境内网站仿冒网页数量' })).toBe(
      'Phishing pages imitating websites in China',
    );
    expect(terms.change({ key, label: '别的数量' })).toEqual([
      expect.objectContaining({ words: '别的数量' }),
    ]);
  });

  test.each([
    [1, 1, 'The one issue held prints this figure; 5 (No. 1 of 2024); no week is missing.'],
    [2, 1, '1 of 2 issues held prints this figure; 5 (No. 1 of 2024); no week is missing.'],
  ])('a chart of %i issues of which %i prints the figure says so', (held, known, words) => {
    const point = { value: 5, id: { year: 2024, number: 1 } };
    const extreme = { ...point, issues: 1 };
    const points = { lowest: extreme, highest: extreme, last: point };
    const shown = {
      held,
      known,
      printed: known,
      corrected: 0,
      unread: 0,
      missing: 0,
      unit: '起',
      ...points,
      isPast: false,
    };
    expect(trends.describe(shown)).toBe(words);
  });

  test.each([
    [1, 'Also held: 1 document that prints no number and no date, and so belongs to no year.'],
    [2, 'Also held: 2 documents that print no number and no date, and so belong to no year.'],
  ])('%i undated documents agree with their verbs', (count, words) => {
    const parts = lists.issues.undated(count, '/en/issues/undated/');
    const texts = [parts].flat().map((part) => (typeof part === 'string' ? part : part.words));
    expect(texts.join('')).toBe(words);
  });
});

test('the log of changes does not say twice which issue and what happened to it, a feed says it once', () => {
  const [change] = changesOf(sampleIssue({ year: 2031, number: 5 }));
  if (!change) throw new Error('A sample issue has a capture.');
  expect(zh.changes.describe(change)).toMatch(/^sample\.txt，SHA-256 为 \w{64}。所列为原件采集日。$/);
  expect(zh.changes.describeInText(change)).toMatch(/^《样例周报2031年第5期》：采得原件 sample\.txt，/);
});
