/**
 * One of the indexes of a large archive: that of a run of years. It is made again only when one of its
 * pages is another.
 */
import { type Cache, digestOf, remember } from '#cache/cache.ts';
import { digestOfBytes, type SiteFile, textOf } from '#cache/site-files.ts';
import type { Simplified } from '../query/indexable.ts';
import { findEndings } from './endings.ts';
import { indexedPage } from './indexed-page.ts';
import { type IndexedText, makePagefindIndex } from './pagefind-index.ts';
import { gatherWords } from './words.ts';

/** What the archive's own files of search are made of. */
export interface Shard {
  /** Name of the file that tells what the index holds. */
  readonly table: string;
  readonly texts: readonly Omit<IndexedText, 'content'>[];
  /** The Chinese characters of the texts, one after the other. */
  readonly characters: string;
  readonly words: readonly string[];
  readonly versions: readonly string[];
  /** Characters that only end words, with the addresses of the pages on which they do. */
  readonly endings: readonly (readonly [character: string, addresses: readonly string[]])[];
  /** Every file of the index, in the order in which they are kept. */
  readonly files: readonly ShardFile[];
}

export interface ShardFile {
  /** Path below the index's folder. */
  readonly path: string;
  readonly digest: string;
  readonly size: number;
}

export interface MadeShard extends Shard {
  /** Gives the files' bytes, one after the other. */
  readonly load: () => Uint8Array;
}

/**
 * Makes the index of some pages, or takes it from the cache.
 *
 * @throws Error when a page cannot be indexed
 */
export async function makeShard(
  pages: readonly SiteFile[],
  simplified: Simplified,
  cache: Cache,
): Promise<MadeShard> {
  const key = digestOf(pages.flatMap(({ path, digest }) => [path, digest]));
  let bytes = new Uint8Array();
  const work = async (): Promise<Shard> => {
    const made = await makePagefindIndex(readPages(pages, simplified));
    const names = [...made.files.keys()].sort();
    const contents = names.map((name) => made.files.get(name) ?? new Uint8Array());
    bytes = new Uint8Array(Buffer.concat(contents));
    cache.keep(`${key} files`, bytes);
    return {
      table: made.table,
      texts: made.texts.map(({ content: _, ...text }) => text),
      characters: charactersOf(made.texts),
      ...gatherWords(made.texts),
      endings: [...findEndings(made.texts)].map(
        ([character, places]) =>
          [character, places.map((place) => made.texts[place]?.address ?? '')] as const,
      ),
      files: names.map((path, at) => {
        const content = contents[at] ?? new Uint8Array();
        return { path, digest: digestOfBytes(content), size: content.length };
      }),
    };
  };
  const shard = await remember(cache, `${key} shard`, work, () => [`${key} files`]);
  const load = () => (bytes.length > 0 ? bytes : cache.read(`${key} files`));
  return { ...shard, load: () => load() ?? missing() };
}

function charactersOf(texts: readonly IndexedText[]): string {
  const characters = texts.flatMap(({ content }) => [...new Set(content.match(/\p{Script=Han}/gu))]);
  return [...new Set(characters)].sort().join('');
}

function missing(): never {
  throw new Error('A part of the search index vanished from the cache. Build again.');
}

function readPages(pages: readonly SiteFile[], simplified: Simplified) {
  return new Map(
    pages.map((file) => {
      const address = addressOf(file);
      const page = indexedPage(textOf(file), simplified);
      if (!page) throw new Error(`${address}: in the catalogue of search, but it has no text to index.`);
      return [address, page];
    }),
  );
}

function addressOf({ path }: SiteFile): string {
  return `/${path.slice(0, -'index.html'.length)}`;
}
