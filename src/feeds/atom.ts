import { x } from 'xastscript';
import { site } from '../site.ts';
import type { Entry } from './entry.ts';
import { type Feed, feedAddress } from './feed.ts';
import { noonOf } from './instant.ts';
import { writeXmlDocument } from './xml.ts';

const FILE = 'atom.xml';

/** Writes a feed as Atom (RFC 4287) with the full text of each entry. */
export function formatAtom(feed: Feed): string {
  const { name, chain } = feed;
  const chained = (rel: string, to: string | undefined) =>
    x('link', { rel, type: 'application/atom+xml', href: feedAddress(to, FILE) });
  const root = x(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:fh': 'http://purl.org/syndication/history/1.0',
      'xml:lang': site.series.language,
    },
    [
      x('id', feed.id),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('updated', noonOf(feed.updated)),
      x('rights', site.rights),
      x('author', [x('name', site.series.publisher.name), x('uri', site.series.publisher.address)]),
      chained('self', name),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      ...(chain?.isArchive ? [x('fh:archive'), chained('current', undefined)] : []),
      ...(chain?.previous ? [chained('prev-archive', chain.previous)] : []),
      ...(chain?.next ? [chained('next-archive', chain.next)] : []),
      ...feed.entries.map(formatEntry),
    ],
  );
  return writeXmlDocument(root);
}

function formatEntry(entry: Entry) {
  return x('entry', [
    x('id', entry.id),
    x('title', entry.title),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
    ...(entry.original ? [x('link', { rel: 'via', href: entry.original })] : []),
    ...(entry.published ? [x('published', noonOf(entry.published))] : []),
    x('updated', noonOf(entry.updated)),
    x('summary', entry.summary),
    x('content', { type: 'html' }, entry.html),
  ]);
}
