/**
 * Pagefind's index, read in the browser file by file. Nothing is loaded before the first question.
 */
import { type Catalogue, type IndexName, parseCatalogue } from '../catalogue.ts';
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
interface OpenIndex extends IndexTable {
  /** The place in the catalogue of each page of the index. */
  readonly places: readonly PageId[];
  readonly pagesByPlace: IndexName['pages'];
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
    return { ...readTable(await part(index.table)), places, pagesByPlace: index.pages };
  });
  const wordsIn = once(async (chunk: string) => readWords(await part(`index/${chunk}.pf_index`)));
  const wordsOf = ({ name }: Chunk) => wordsIn(name);
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
    placesOf: once(async (term: string) => {
      const { chunks, places } = await index();
      const word = storedForm(term);
      const chunk = chunkOf(word, chunks);
      const read = chunk && (await wordsOf(chunk)).get(word);
      return byPlace(read ? [read()] : [], places);
    }),
    placesBeginning: once(async (term: string) => {
      const { chunks, places } = await index();
      const start = storedForm(term);
      const words = await Promise.all(chunksBeginning(start, chunks).map(wordsOf));
      const found = words.flatMap((some) => [...some].filter(([word]) => word.startsWith(start)));
      return byPlace(
        found.map(([, read]) => read()),
        places,
      );
    }),
    load: once(async (page: PageId): Promise<PageText> => {
      const { pages, pagesByPlace } = await index();
      const name = pages[pagesByPlace[page] ?? -1]?.name;
      if (name === undefined) throw new Error(`There is no page ${page} in the index.`);
      const { content, url, meta, anchors } = readFragment(await part(`fragment/${name}.pf_fragment`));
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

/** Unites the places of some words, pages named by their places in the catalogue. */
function byPlace(words: readonly Postings[], places: readonly PageId[]): Lookup {
  const lookup = new Map<PageId, readonly number[]>();
  for (const postings of words) {
    for (const [page, numbers] of postings) {
      const place = places[page] ?? -1;
      lookup.set(place, [...(lookup.get(place) ?? []), ...numbers]);
    }
  }
  return lookup;
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
