/**
 * Pagefind's index, read in the browser file by file. Nothing is loaded before the first question.
 */
import type { Catalogue, IndexPlaces } from '../catalogue.ts';
import { files } from '../files.ts';
import type { Engine, Lookup, PageId } from '../query/engine.ts';
import {
  type Chunk,
  chunkOf,
  chunksBeginning,
  type IndexTable,
  type Postings,
  type StoredPage,
  storedForm,
} from '../stored/index-files.ts';
import { type Load, type Loader, once, openLoader } from './loader.ts';

export interface PagefindEngine extends Engine {
  catalogue(): Promise<Catalogue>;
  /** The same over the newest issues alone; `undefined` where there is no such part. */
  newest(): Promise<PagefindEngine | undefined>;
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
export function openPagefind(base: string, load?: Load): PagefindEngine {
  const loader = openLoader(base, load);
  const newest = once(async () => {
    const { index } = await loader.catalogue();
    return index?.first === undefined ? undefined : engineOver(loader, async () => undefined, index.first);
  });
  return engineOver(loader, newest);
}

/** Makes an engine over the first `count` shards, which hold the newest issues, or over all. */
function engineOver(loader: Loader, newest: PagefindEngine['newest'], count?: number): PagefindEngine {
  const index = once(async (): Promise<OpenIndex> => {
    const { index } = await loader.catalogue();
    if (!index) throw new Error(`${files.catalogue} names no index. Is the site built whole?`);
    let before = 0;
    const shards = (await Promise.all(index.tables.slice(0, count).map(openTable))).map((table): Shard => {
      const shard = { ...table, before };
      before += table.pages.length;
      return shard;
    });
    const pages = shards.flatMap(({ pages, folder }) => pages.map((page) => ({ ...page, folder })));
    // The newest come first in the catalogue too: what is left keeps its place.
    const pagesByPlace = index.pages.filter((page) => page < pages.length);
    const places: PageId[] = [];
    for (const [place, page] of pagesByPlace.entries()) places[page] = place;
    return { shards, pages, places, pagesByPlace };
  });
  const openTable = async (name: string) => {
    return { ...(await loader.table(name)), folder: name.slice(0, name.lastIndexOf('/') + 1) };
  };
  const wordsOf = ({ folder }: Shard, { name }: Chunk) => loader.words(`${folder}index/${name}.pf_index`);
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

  return {
    file: loader.file,
    catalogue: loader.catalogue,
    newest,
    lengths: once(async () => {
      const { pages, pagesByPlace } = await index();
      return pagesByPlace.map((page) => pages[page]?.length ?? 0);
    }),
    placesOf: once((term) => {
      const word = storedForm(term);
      return lookUp(async (shard) => {
        const chunk = chunkOf(word, shard.chunks);
        const read = chunk && (await wordsOf(shard, chunk)).get(word);
        return read ? [read()] : [];
      });
    }),
    placesBeginning: once((term) => {
      const start = storedForm(term);
      return lookUp(async (shard) => {
        const chunks = chunksBeginning(start, shard.chunks);
        const words = await Promise.all(chunks.map((chunk) => wordsOf(shard, chunk)));
        const found = words.flatMap((some) => [...some].filter(([word]) => word.startsWith(start)));
        return found.map(([, read]) => read());
      });
    }),
    async load(page) {
      const { pages, pagesByPlace } = await index();
      const stored = pages[pagesByPlace[page] ?? -1];
      if (!stored) throw new Error(`There is no page ${page} in the index.`);
      return loader.text(`${stored.folder}fragment/${stored.name}.pf_fragment`);
    },
    words: () => loader.linesOf(files.words),
    versionsWith: (part) => loader.linesOf(files.versions(part)),
    async pagesEndingIn(character) {
      const ending = await loader.endings(files.endings(character));
      const { pagesByPlace } = await index();
      return (ending[character] ?? []).filter((page) => page in pagesByPlace);
    },
    simplified: loader.simplified,
  };
}
