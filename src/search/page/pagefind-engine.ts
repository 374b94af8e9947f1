/**
 * Pagefind's index, read in the browser file by file. Nothing is loaded before the first question.
 */
import { type Catalogue, type IndexPlaces, parseCatalogue } from '../catalogue.ts';
import { files } from '../files.ts';
import type { Engine, Lookup, PageId, PageText } from '../query/engine.ts';
import type { Simplified } from '../query/indexable.ts';
import { parsePairs } from '../query/traditional-pairs.ts';
import {
  type Chunk,
  chunkOf,
  chunksBeginning,
  type IndexTable,
  isOpen,
  type Postings,
  readFragment,
  readTable,
  readWords,
  type StoredPage,
  storedForm,
} from '../stored/index-files.ts';
import { readPrinted } from '../stored/printed.ts';

/** Parts words in a stored text. */
const WORD_END = '\u200b';

export interface PagefindEngine extends Engine {
  catalogue(): Promise<Catalogue>;
  /** Loads one of the files beside the index, once. */
  file(name: string): Promise<string>;
}

/** The index with the pages under the names that the planner has for them. */
interface OpenIndex {
  readonly shards: readonly Shard[];
  /** The pages of all shards, one after the other. */
  readonly pages: readonly (StoredPage & Pick<Shard, 'folder'>)[];
  /** The place in the catalogue of each page of the index. */
  readonly places: readonly PageId[];
  readonly pagesByPlace: IndexPlaces['pages'];
}

/** A shard of the index. */
interface Shard extends IndexTable {
  /** Where its files lie below the folder of the index: '' or `1990-2019/`. */
  readonly folder: string;
  /** How many pages the shards before it hold. */
  readonly before: number;
}

/** Opens the index of the site that lies below `base`: `/` or `/repo/`. */
export function openPagefind(base: string, load = fetchFile): PagefindEngine {
  const file = once(async (name: string) => {
    return new TextDecoder().decode(await load(`${base}search/${name}`, 'revalidate'));
  });
  const linesOf = once(async (name: string) => (await file(name)).split('\n').filter((line) => line !== ''));
  const catalogue = once(async () => parseCatalogue(await file(files.catalogue)));
  const part = async (name: string) => unpack(await load(`${base}pagefind/${name}`, 'keep'));
  const index = once(async (): Promise<OpenIndex> => {
    const { index } = await catalogue();
    if (!index) throw new Error(`${files.catalogue} names no index. Is the site built whole?`);
    const places: PageId[] = [];
    for (const [place, page] of index.pages.entries()) places[page] = place;
    let before = 0;
    const shards = (await Promise.all(index.tables.map(openTable))).map((table): Shard => {
      const shard = { ...table, before };
      before += table.pages.length;
      return shard;
    });
    const pages = shards.flatMap(({ pages, folder }) => pages.map((page) => ({ ...page, folder })));
    return { shards, pages, places, pagesByPlace: index.pages };
  });
  const openTable = async (name: string) => {
    return { ...readTable(await part(name)), folder: name.slice(0, name.lastIndexOf('/') + 1) };
  };
  const wordsIn = once(async (file: string) => readWords(await part(file)));
  const wordsOf = ({ folder }: Shard, { name }: Chunk) => wordsIn(`${folder}index/${name}.pf_index`);
  /** Looks up, in every shard, what `find` picks there. */
  const lookUp = async (find: (shard: Shard) => Promise<readonly Postings[]>): Promise<Lookup> => {
    const { shards, places } = await index();
    const lookup = new Map<PageId, readonly number[]>();
    const found = await Promise.all(shards.map(async (shard) => ({ shard, words: await find(shard) })));
    for (const { shard, words } of found) {
      for (const [page, numbers] of words.flatMap((postings) => [...postings])) {
        const place = places[shard.before + page] ?? -1;
        lookup.set(place, [...(lookup.get(place) ?? []), ...numbers]);
      }
    }
    return lookup;
  };
  const endings = once(
    async (name: string): Promise<Record<string, number[]>> => JSON.parse(await file(name)),
  );

  return {
    file,
    catalogue: () => catalogue(),
    lengths: once(async () => {
      const { pages, pagesByPlace } = await index();
      return pagesByPlace.map((page) => pages[page]?.length ?? 0);
    }),
    placesOf: once((term: string) => {
      const word = storedForm(term);
      return lookUp(async (shard) => {
        const chunk = chunkOf(word, shard.chunks);
        const read = chunk && (await wordsOf(shard, chunk)).get(word);
        return read ? [read()] : [];
      });
    }),
    placesBeginning: once((term: string) => {
      const start = storedForm(term);
      return lookUp(async (shard) => {
        const chunks = chunksBeginning(start, shard.chunks);
        const words = await Promise.all(chunks.map((chunk) => wordsOf(shard, chunk)));
        const found = words.flatMap((some) => [...some].filter(([word]) => word.startsWith(start)));
        return found.map(([, read]) => read());
      });
    }),
    load: once(async (page: PageId): Promise<PageText> => {
      const { pages, pagesByPlace } = await index();
      const stored = pages[pagesByPlace[page] ?? -1];
      if (!stored) throw new Error(`There is no page ${page} in the index.`);
      const file = await part(`${stored.folder}fragment/${stored.name}.pf_fragment`);
      const { content, url, meta, anchors } = readFragment(file);
      const headings = anchors.filter(({ element }) => /^h[2-6]$/.test(element));
      return {
        content: content.replaceAll(WORD_END, ''),
        printed: readPrinted(anchors),
        address: url,
        title: meta['title'] ?? '',
        headings,
      };
    }),
    words: () => linesOf(files.words),
    versionsWith: (part) => linesOf(files.versions(part)),
    pagesEndingIn: async (character) => (await endings(files.endings(character)))[character] ?? [],
    simplified: once(async (): Promise<Simplified> => parsePairs(await file(files.simplified))),
  };
}

/** Remembers the answers of a function; a failure is not remembered. */
function once<T>(ask: () => Promise<T>): () => Promise<T>;
function once<Key, T>(ask: (key: Key) => Promise<T>): (key: Key) => Promise<T>;
function once<Key, T>(ask: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const answers = new Map<Key, Promise<T>>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

/** Undoes the compression of a file; hosts and saved copies may have done so already. */
async function unpack(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (isOpen(file)) return file;
  const unpacked = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** Loads a file: one whose name tells its content may be kept, another is asked for again. */
async function fetchFile(address: string, use: 'keep' | 'revalidate'): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, use === 'keep' ? {} : { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}
