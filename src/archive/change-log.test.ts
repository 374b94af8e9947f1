import { describe, expect, test } from 'vitest';
import { site } from '../site.ts';
import { changeLogOf, changesOf, lastChangeOf, partChangeLog } from './change-log.ts';
import { sampleIssue, undatedSample } from './sample-issues.ts';

const id = { year: 2031, number: 5 };
const captured = (letter: string, fetched?: string) => ({
  file: `${letter}.txt`,
  sha256: letter.repeat(64),
  reader: 'sample',
  fetched,
});

describe('an issue', () => {
  const captures = [captured('a', '2031-03-02T23:59:59'), captured('b', '2031-02-07'), captured('c')];
  const issue = sampleIssue(id, { captures });

  test('is added with its first capture and captured with each further one', () => {
    expect(changesOf(issue).map(({ day, kind, name }) => [day, kind, name[0]])).toEqual([
      ['2031-02-07', 'added', 'b'],
      ['2031-02-07', 'captured', 'c'],
      ['2031-03-02', 'captured', 'a'],
    ]);
  });

  test('last changed when its latest capture was fetched', () => {
    expect(lastChangeOf(issue)).toBe('2031-03-02');
  });

  test('of which no capture carries a day changed when it was published', () => {
    const published = { day: '2031-02-06', basis: 'publisher' } as const;
    expect(lastChangeOf(sampleIssue(id, { captures: [captured('a', 'last week')], published }))).toBe(
      '2031-02-06',
    );
  });

  test('without any day changed when the archive opened', () => {
    expect(lastChangeOf(undatedSample())).toBe(site.opened);
  });
});

describe('a correction', () => {
  const correction = {
    kind: 'correct',
    field: 'period.printed',
    printed: '4月27日',
    corrected: '4月28日',
  } as const;
  const corrected = (day?: string) =>
    sampleIssue(id, {
      captures: [captured('a', '2031-03-02')],
      corrections: [{ ...correction, reason: '误印', day }],
    });

  test('is a change on the day it was made', () => {
    expect(lastChangeOf(corrected('2031-04-01'))).toBe('2031-04-01');
    expect(changesOf(corrected('2031-04-01')).map(({ kind }) => kind)).toEqual(['added', 'corrected']);
  });

  test('without a day is a change on that of the last capture', () => {
    expect(lastChangeOf(corrected())).toBe('2031-03-02');
  });
});

test('the log of the archive has the newest change on top', () => {
  const early = sampleIssue({ year: 2030, number: 1 }, { captures: [captured('a', '2031-05-01')] });
  const late = sampleIssue(id, { captures: [captured('b', '2031-03-01'), captured('c', '2031-06-01')] });
  expect(changeLogOf([late, early]).map(({ day }) => day)).toEqual([
    '2031-06-01',
    '2031-05-01',
    '2031-03-01',
  ]);
});

test('changes of which nobody noted the day come last, on the first page and in their years', () => {
  const dated = sampleIssue({ year: 2030, number: 1 }, { captures: [captured('a', '2020-05-01')] });
  const log = changeLogOf([undatedSample(), dated]);
  expect(log.map(({ isDated }) => isDated)).toEqual([false, true]);
  expect(partChangeLog(log).newest.map(({ isDated }) => isDated)).toEqual([true, false]);
  const known = sampleIssue(id, { captures: [captured('b', '2031-03-01'), captured('c')] });
  expect(partChangeLog(changeLogOf([known]), 0).years).toEqual([
    { year: 2031, changes: [expect.objectContaining({ name: 'b'.repeat(16) }), expect.anything()] },
  ]);
});

describe('a long log', () => {
  const ofYear = (year: number) =>
    sampleIssue({ year, number: 5 }, { captures: [captured('a', `${year}-02-01`)] });
  const log = changeLogOf([2030, 2031, 2032, 2033].map(ofYear));
  const part = (most: number) => {
    const { newest, years } = partChangeLog(log, most);
    return [newest.length, years.map(({ year, changes }) => [year, changes.length])];
  };

  test('stays whole as long as it fits one page', () => {
    expect(part(4)).toEqual([4, []]);
  });

  test('has a page for each year that does not fit', () => {
    expect(part(2)).toEqual([
      2,
      [
        [2031, 1],
        [2030, 1],
      ],
    ]);
  });

  test('shows the year in which its first page ends whole on a page of its own', () => {
    const twice = changeLogOf([2033, 2033, 2032].map(ofYear));
    expect(partChangeLog(twice, 1).years.map(({ year, changes }) => [year, changes.length])).toEqual([
      [2033, 2],
      [2032, 1],
    ]);
  });
});
