import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parseFeed } from 'feedsmith';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { HOSTILE, NO_PICTURES, sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { formatAtom } from '#feeds/atom.ts';
import { entriesOf } from '#feeds/entry.ts';
import { changeFeedOf, historyOf, sideFeedsOf } from '#feeds/feed.ts';
import { formatJsonFeed } from '#feeds/json-feed.ts';
import { formatRss } from '#feeds/rss.ts';
import { validateXml } from './validate-xml.ts';

const address = 'https://example.org/s?a=1&b=2';
const issues = [
  sampleIssue({ year: 2030, number: 52 }, {}, `[甲](${address})\n\n${HOSTILE}`),
  sampleIssue(
    { year: 2031, number: 1 },
    {
      title: HOSTILE,
      published: { day: '2031-01-09', basis: 'publisher' },
      review: [{ title: '甲', year: 2030, number: 52, address }],
    },
    `[甲](${address})\n\n${HOSTILE}`,
  ),
  undatedSample(HOSTILE),
];
const { subscription, archives } = historyOf(entriesOf(issues, NO_PICTURES));
const feeds = [subscription, ...sideFeedsOf(issues, NO_PICTURES)];
const named = feeds.map((feed) => [feed.name ?? 'subscription', feed] as const);

describe('in every form', () => {
  test.each(named)('%s carries the same entries', async (_name, feed) => {
    const ids = feed.entries.map(({ id }) => id);
    const rss = parseFeed(await formatRss(feed));
    const atom = parseFeed(formatAtom(feed));
    const json = JSON.parse(formatJsonFeed(feed));
    expect(rss.format === 'rss' && rss.feed.items?.map(({ guid }) => guid?.value)).toEqual(ids);
    expect(atom.format === 'atom' && atom.feed.entries?.map(({ id }) => id)).toEqual(ids);
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('a hostile title and text arrive as they were, but for what XML cannot carry', async () => {
    const title = HOSTILE.toWellFormed().replace(/[\u0000\u0008\ufffe]/g, '\ufffd');
    const entry = subscription.entries.find(({ published }) => published === '2031-01-09');
    const rss = parseFeed(await formatRss(subscription));
    const atom = parseFeed(formatAtom(subscription));
    const item = rss.format === 'rss' ? rss.feed.items?.find((one) => one.title === title) : undefined;
    const atomEntry =
      atom.format === 'atom' ? atom.feed.entries?.find((one) => one.id === entry?.id) : undefined;
    expect(item?.content?.encoded).toBe(entry?.html);
    expect(atomEntry?.title?.value).toBe(title);
    expect(atomEntry?.content?.value).toBe(entry?.html);
  });

  test('every address is absolute, and one the archive holds leads to it', () => {
    const html = subscription.entries[0]?.html ?? '';
    expect(html).toContain('<a href="http://localhost:4321/issues/2030/52/">甲</a>');
    for (const { html } of feeds.flatMap(({ entries }) => entries)) {
      for (const [, target] of html.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(target).toMatch(/^https?:\/\//);
    }
  });
});

describe('Atom', () => {
  test.each(named)('%s is valid', async (_name, feed) => {
    expect(await validateXml(formatAtom(feed), 'tests/schemas/atom.rng')).toEqual([]);
  });

  test('is held against a schema that can fail', async () => {
    const broken = formatAtom(subscription).replace(/<updated>[^<]*<\/updated>/, '<updated>today</updated>');
    expect(await validateXml(broken, 'tests/schemas/atom.rng')).not.toEqual([]);
  });
});

describe('JSON Feed', () => {
  const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true });
  addFormats.default(ajv);
  const { $schema, ...schema } = jsonFeedSchema as Record<string, unknown>;
  const validate = ajv.compile(schema);

  test.each(named)('%s is valid', (_name, feed) => {
    validate(JSON.parse(formatJsonFeed(feed)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('is held against a schema that can fail', () => {
    expect(validate({ ...JSON.parse(formatJsonFeed(subscription)), items: [{ url: 'x' }] })).toBe(false);
  });

  test('leads on to the archive document before', () => {
    expect(JSON.parse(formatJsonFeed(subscription)).next_url).toContain(
      `/feeds/${archives[0]?.name}/feed.json`,
    );
  });
});

describe('RSS', () => {
  test.each([address, 'https://example.org/?a=1&lt;=2&amp;=%3C'])(
    'gives %s back as it was',
    async (original) => {
      const capture = { file: 'a.txt', sha256: 'a'.repeat(64), reader: 'sample', address: original };
      const issue = sampleIssue({ year: 2031, number: 2 }, { captures: [capture] });
      const rss = parseFeed(await formatRss(historyOf(entriesOf([issue], NO_PICTURES)).subscription));
      expect(rss.format === 'rss' && rss.feed.items?.[0]?.dc?.sources).toEqual([original]);
    },
  );

  test('names itself, its language and its day', async () => {
    const rss = await formatRss(subscription);
    expect(rss).toContain(
      '<atom:link rel="self" type="application/rss+xml" href="http://localhost:4321/rss.xml"/>',
    );
    expect(rss).toContain('<language>zh-CN</language>');
    expect(rss).toContain('<pubDate>Thu, 09 Jan 2031 12:00:00 +0800</pubDate>');
    expect(rss).toMatch(/<lastBuildDate>\w{3}, \d{2} \w{3} \d{4} 12:00:00 \+0800<\/lastBuildDate>/);
  });

  test('gives no day to a document of which none is known', async () => {
    const rss = await formatRss(changeFeedOf([]));
    expect(rss).not.toContain('pubDate');
    const undated = (
      await formatRss(historyOf(entriesOf([undatedSample()], NO_PICTURES)).subscription)
    ).split('<item>')[1];
    expect(undated).not.toContain('pubDate');
  });
});
