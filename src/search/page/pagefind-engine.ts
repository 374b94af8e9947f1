/**
 * The index as Pagefind reads it in the browser. Nothing is loaded before the first question.
 */
import { type Catalogue, parseCatalogue } from '../catalogue.ts';
import { files } from '../files.ts';
import type { Engine, PageId, PageText } from '../query/engine.ts';
import type { Simplified } from '../query/indexable.ts';
import { parsePairs } from '../query/traditional-pairs.ts';

/** What is used of Pagefind's own module. */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string; noWorker: boolean }): Promise<void>;
  mergeIndex(path: string, options: { baseUrl: string }): Promise<void>;
  /** Loads the part of the index that a word lies in. */
  preload(term: string): Promise<void>;
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: PageId;
  readonly score: number;
  readonly words: number[];
  data(): Promise<{
    content: string;
    raw_url: string;
    meta: Record<string, string>;
    anchors: { element: string; id: string; text: string }[];
  }>;
}

/** Stands for no term at all, to which Pagefind answers with every page. */
const EVERY_PAGE = '';

export interface PagefindEngine extends Engine {
  catalogue(): Promise<Catalogue>;
  /** Loads one of the files beside the index, once. */
  file(name: string): Promise<string>;
}

/**
 * Opens the index of the site that lies below `base`: `/` or `/repo/`.
 *
 * @param module - where Pagefind's own module lies, or how else it is had: a copy without a server has it at hand
 */
export function openPagefind(
  base: string,
  fetchText = loadText,
  module: string | (() => Promise<Pagefind>) = `${base}pagefind/pagefind.js`,
): PagefindEngine {
  const results = new Map<PageId, PagefindResult>();
  const remember = (found: PagefindResult[]) => {
    for (const result of found) results.set(result.id, result);
    return found;
  };
  const ask = once(async (term: string) => {
    const { search } = await pagefind('');
    return remember((await search(term === EVERY_PAGE ? null : term)).results);
  });
  const pagefind = once(async (): Promise<Pagefind> => {
    const engine: Pagefind = await (typeof module === 'string'
      ? import(/* @vite-ignore */ module)
      : module());
    await engine.options({ basePath: `${base}pagefind/`, baseUrl: '/', noWorker: true });
    const { shards } = await catalogue('');
    await Promise.all(
      shards.map((folder) => engine.mergeIndex(`${base}pagefind/${folder}`, { baseUrl: '/' })),
    );
    return engine;
  });
  const file = once((name: string) => fetchText(`${base}search/${name}`));
  const linesOf = once(async (name: string) => (await file(name)).split('\n').filter((line) => line !== ''));
  const catalogue = once(async () => parseCatalogue(await file(files.catalogue)));
  const endings = once(
    async (name: string): Promise<Record<string, number[]>> => JSON.parse(await file(name)),
  );

  return {
    file,
    catalogue: () => catalogue(''),
    pageCount: async () => (await catalogue('')).entries.length,
    placesOf: async (term) => new Map((await ask(term)).map(({ id, words }) => [id, words])),
    placesBeginning: once(async (term) => {
      const borders = await linesOf(files.borders);
      const engine = await pagefind('');
      await Promise.all(
        borders.filter((border) => border.startsWith(term)).map((border) => engine.preload(border)),
      );
      // Pagefind keeps what it loaded, and looks through all of it.
      const { results } = await engine.search(term);
      return new Map(remember(results).map(({ id, words }) => [id, words]));
    }),
    pagesWith: async (term) => new Set((await ask(`"${term}"`)).map(({ id }) => id)),
    scoresOf: async (terms) => new Map((await ask(terms.join(' '))).map(({ id, score }) => [id, score])),
    load: once(async (page): Promise<PageText> => {
      const result = results.get(page);
      if (!result) throw new Error(`${page} was not found by any search`);
      const { content, raw_url, meta, anchors } = await result.data();
      const headings = anchors.filter(({ element }) => /^h[2-6]$/.test(element));
      return {
        content,
        printed: meta['printed'] ?? '',
        address: raw_url,
        title: meta['title'] ?? '',
        headings,
      };
    }),
    words: (kind) => linesOf(files[kind]),
    pagesEndingIn: async (character) => {
      const places = new Set((await endings(files.endings(character)))[character]);
      const { placeOf } = await catalogue('');
      const all = places.size === 0 ? [] : await ask(EVERY_PAGE);
      return all.map(({ id }) => id).filter((page) => places.has(placeOf(page)));
    },
    simplified: once(async (): Promise<Simplified> => parsePairs(await file(files.simplified))),
  };
}

/** Remembers the answers of a function; a failure is not remembered. */
function once<T>(ask: (key: string) => Promise<T>): (key?: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key = '') => {
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

async function loadText(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}
