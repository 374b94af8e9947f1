import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_PICTURES, sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { type Entry, entriesOf } from './entry.ts';
import { type Feed, historyOf, sideFeedsOf, yearFeedsOf } from './feed.ts';

const issues = [
  sampleIssue({ year: 2029, number: 3 }),
  sampleIssue({ year: 2030, number: 1 }),
  sampleIssue({ year: 2030, number: 2 }),
  sampleIssue({ year: 2031, number: 1 }),
  undatedSample(),
];
const titles = ({ entries }: Feed) => entries.map(({ title }) => title);

describe('the chain', () => {
  const { subscription, archives } = historyOf(entriesOf(issues, NO_PICTURES));

  test('has an archive document for every year before the last', () => {
    expect(archives.map(({ name }) => name?.slice(0, 5))).toEqual(['2029-', '2030-']);
    expect(archives.map(titles)).toEqual([
      ['样例周报2029年第3期'],
      ['样例周报2030年第2期', '样例周报2030年第1期'],
    ]);
  });

  test('leads from the subscription to the oldest and back', () => {
    const [first, last] = archives;
    expect(subscription.chain).toEqual({ isArchive: false, previous: last?.name, next: undefined });
    expect(last?.chain).toEqual({ isArchive: true, previous: first?.name, next: undefined });
    expect(first?.chain).toEqual({ isArchive: true, previous: undefined, next: last?.name });
  });

  test('keeps the address of an archive document while a later year grows', () => {
    const grown = historyOf(entriesOf([...issues, sampleIssue({ year: 2031, number: 2 })], NO_PICTURES));
    expect(grown.archives.map(({ name }) => name)).toEqual(archives.map(({ name }) => name));
  });

  test('gives a year and all after it new addresses when an issue of it is found', () => {
    const found = historyOf(entriesOf([...issues, sampleIssue({ year: 2030, number: 9 })], NO_PICTURES));
    expect(found.archives[0]?.name).toBe(archives[0]?.name);
    expect(found.archives[1]?.name).not.toBe(archives[1]?.name);
  });

  test('holds an undated document in the subscription, however many issues come', () => {
    const many = Array.from({ length: 30 }, (_, place) => sampleIssue({ year: 2031, number: place + 2 }));
    const data = {
      captures: [{ file: 'x', sha256: 'f'.repeat(64), reader: 'sample', fetched: '1999-01-01' }],
    };
    const old = { ...undatedSample(), data: { ...undatedSample().data, ...data } };
    expect(titles(historyOf(entriesOf([...many, old], NO_PICTURES)).subscription)).toContain('样例周报');
  });
});

describe('a subscriber who followed from the start and one who comes last', () => {
  /** Reads as RFC 5005 asks: the subscription, then back along the chain to the first known document. */
  function read(entries: readonly Entry[], seen: Map<string, Entry>, known: Set<string>) {
    const { subscription, archives } = historyOf(entries);
    const take = (feed: Feed) => {
      for (const entry of feed.entries) seen.set(entry.id, entry);
    };
    take(subscription);
    let name = subscription.chain?.previous;
    while (name !== undefined && !known.has(name)) {
      known.add(name);
      const document = archives.find((feed) => feed.name === name);
      if (!document) throw new Error(`no archive document ${name}`);
      take(document);
      name = document.chain?.previous;
    }
    return seen;
  }

  const arrivals = fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 2026, max: 2029 }), number: fc.integer({ min: 1, max: 52 }) }),
    {
      selector: ({ year, number }) => `${year}/${number}`,
      maxLength: 60,
    },
  );

  test('see exactly the same entries, in whatever order the issues were found', () => {
    fc.assert(
      fc.property(arrivals, (order) => {
        const [seen, known] = [new Map<string, Entry>(), new Set<string>()];
        for (let count = 1; count <= order.length; count += 1) {
          read(
            entriesOf(
              order.slice(0, count).map((id) => sampleIssue(id)),
              NO_PICTURES,
            ),
            seen,
            known,
          );
        }
        const all = entriesOf(
          order.map((id) => sampleIssue(id)),
          NO_PICTURES,
        );
        const late = read(all, new Map(), new Set());
        const ids = all.map(({ id }) => id).sort();
        expect([...seen.keys()].sort()).toEqual(ids);
        expect([...late.keys()].sort()).toEqual(ids);
      }),
      { numRuns: 25 },
    );
  });
});

test('a feed of a year holds all of that year under a name that stays', () => {
  expect(yearFeedsOf(entriesOf(issues, NO_PICTURES)).map((feed) => [feed.name, feed.entries.length])).toEqual(
    [
      ['2031', 1],
      ['2030', 2],
      ['2029', 1],
    ],
  );
});

test('no two feeds have one name or one identifier', () => {
  const feeds = sideFeedsOf(issues, NO_PICTURES);
  expect(new Set(feeds.map(({ name }) => name)).size).toBe(feeds.length);
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length);
});
