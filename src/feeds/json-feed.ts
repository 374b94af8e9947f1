import { absolute, paths } from '#archive/paths.ts';
import { site } from '../site.ts';
import type { Entry } from './entry.ts';
import { type Feed, feedAddress } from './feed.ts';
import { noonOf } from './instant.ts';

const FILE = 'feed.json';

/**
 * Writes a feed as JSON Feed 1.1. `next_url` leads on to the archive document before, so that a
 * reader which follows it meets the whole history.
 */
export function formatJsonFeed(feed: Feed): string {
  const { name, address } = site.series.publisher;
  const previous = feed.chain?.previous;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feedAddress(feed.name, FILE),
    ...(previous && { next_url: feedAddress(previous, FILE) }),
    description: feed.description,
    icon: absolute(paths.file('icon.svg')),
    language: site.series.language,
    authors: [{ name, url: address }],
    items: feed.entries.map(itemOf),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function itemOf({ id, address, title, summary, html, published, updated, original, year, number }: Entry) {
  return {
    id,
    url: address,
    ...(original && { external_url: original }),
    title,
    summary,
    content_html: html,
    ...(published && { date_published: noonOf(published) }),
    date_modified: noonOf(updated),
    ...(year && number && { _bulletin: { series: site.series.slug, year, number } }),
  };
}
