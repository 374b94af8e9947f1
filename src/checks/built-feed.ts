/** The text of every entry of a built site's feed, for subscribers must receive all of it. */
import { fromHtml } from 'hast-util-from-html';
import type { Root as XmlRoot } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Cache, openTable } from '#cache/cache.ts';
import { type SiteFile, textOf } from '#cache/site-files.ts';
import { pathOf } from './base-path.ts';
import { wordsOfHtml } from './plain-text.ts';
import { digestOfWords, type Words } from './words.ts';
import { findAll, textIn } from './xml.ts';

/** The entries of a document of the feed, and the document before it. */
interface FeedFacts {
  readonly entries: readonly (readonly [address: string, words: string])[];
  readonly earlier?: string | undefined;
}

/** Reads the feed, and back along its archive documents (RFC 5005). */
export function readFeed(
  files: ReadonlyMap<string, SiteFile>,
  base: string,
  cache: Cache,
): Map<string, Words> {
  const documents = openTable<FeedFacts>(cache, 'feed');
  const words = new Map<string, Words>();
  const seen = new Set<SiteFile>();
  for (let file = files.get('rss.xml'); file && !seen.has(file); ) {
    const document = file;
    seen.add(document);
    const { entries, earlier } = documents.answer(`${base} ${document.path} ${document.digest}`, () =>
      readDocument(document, base),
    );
    for (const [address, digest] of entries) {
      const read = () =>
        entriesOf(fromXml(textOf(document)), base).find(([other]) => other === address)?.[1] ?? '';
      words.set(address, { digest, read });
    }
    file = files.get(earlier ?? '');
  }
  documents.keep();
  return words;
}

function readDocument(file: SiteFile, base: string): FeedFacts {
  const document = fromXml(textOf(file));
  const links = findAll(document, 'atom:link');
  const earlier = links.find(({ attributes }) => attributes['rel'] === 'prev-archive');
  return {
    entries: entriesOf(document, base).map(([address, words]) => [address, digestOfWords(words)]),
    earlier: earlier && pathOf(earlier.attributes['href'] ?? '', base).slice(1),
  };
}

/** The words of each entry by the address of its page. */
function entriesOf(document: XmlRoot, base: string): (readonly [address: string, words: string])[] {
  return findAll(document, 'item').map((item) => {
    const html = fromHtml(textIn(findAll(item, 'content:encoded')[0]), { fragment: true });
    return [pathOf(textIn(findAll(item, 'link')[0]), base), wordsOfHtml(html)];
  });
}
