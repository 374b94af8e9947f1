import { getRssString } from '@astrojs/rss';
import { x } from 'xastscript';
import { site } from '../site.ts';
import type { Entry } from './entry.ts';
import { type Feed, feedAddress } from './feed.ts';
import { mailNoonOf, noonOf } from './instant.ts';
import { writeXml } from './xml.ts';

const FILE = 'rss.xml';

/** Writes a feed as RSS 2.0 with the full text of each entry. */
export function formatRss(feed: Feed): Promise<string> {
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.page,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      fh: 'http://purl.org/syndication/history/1.0',
    },
    customData: channelData(feed),
    items: feed.entries.map((entry) => ({
      title: entry.title,
      link: entry.address,
      description: entry.summary,
      content: entry.html,
      customData: itemData(entry),
    })),
  });
}

/** What the package has no words for: the feed's own address, its language, its day and its chain. */
function channelData({ name, updated, chain }: Feed): string {
  const link = (rel: string, to: string | undefined) =>
    x('atom:link', { rel, type: 'application/rss+xml', href: feedAddress(to, FILE) });
  return writeXml([
    link('self', name),
    ...(chain?.isArchive ? [x('fh:archive'), link('current', undefined)] : []),
    ...(chain?.previous ? [link('prev-archive', chain.previous)] : []),
    ...(chain?.next ? [link('next-archive', chain.next)] : []),
    x('language', site.series.language),
    x('copyright', site.rights),
    x('lastBuildDate', mailNoonOf(updated)),
  ]);
}

/**
 * The identifier that is no address, in place of the package's own, and the days: the package would
 * write noon in Beijing as four in the morning in Greenwich.
 */
function itemData({ id, published, updated, original }: Entry): string {
  return writeXml([
    x('guid', { isPermaLink: 'false' }, id),
    ...(published ? [x('pubDate', mailNoonOf(published))] : []),
    x('dc:creator', site.series.publisher.name),
    ...(original ? [x('dc:source', original)] : []),
    x('atom:updated', noonOf(updated)),
  ]);
}
