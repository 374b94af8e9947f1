import type { FeedFile } from '#archive/paths.ts';
import { formatAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatRss } from './rss.ts';

/** A form in which every feed is offered. */
export interface FeedFormat {
  /** Its name for readers. */
  readonly name: string;
  readonly mediaType: string;
  readonly format: (feed: Feed) => string | Promise<string>;
}

/** The forms of a feed, by the file that carries each. */
export const feedFormats: Readonly<Record<FeedFile, FeedFormat>> = {
  'rss.xml': { name: 'RSS 2.0', mediaType: 'application/rss+xml', format: formatRss },
  'atom.xml': { name: 'Atom', mediaType: 'application/atom+xml', format: formatAtom },
  'feed.json': { name: 'JSON Feed 1.1', mediaType: 'application/feed+json', format: formatJsonFeed },
};

/** Answers with a feed in one of its forms. */
export async function respondWithFeed(feed: Feed, file: FeedFile): Promise<Response> {
  const { mediaType, format } = feedFormats[file];
  return new Response(await format(feed), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}
