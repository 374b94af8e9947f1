/** The files of the index and beside it, each loaded once and read. Nothing is loaded before it is asked for. */
import { type Catalogue, parseCatalogue } from '../catalogue.ts';
import { files } from '../files.ts';
import type { PageText } from '../query/engine.ts';
import type { Simplified } from '../query/indexable.ts';
import { parsePairs } from '../query/traditional-pairs.ts';
import {
  type IndexTable,
  isOpen,
  type Postings,
  readFragment,
  readTable,
  readWords,
} from '../stored/index-files.ts';
import { readPrinted } from '../stored/printed.ts';

export interface Loader {
  /** Loads one of the files beside the index. */
  file(name: string): Promise<string>;
  linesOf(name: string): Promise<readonly string[]>;
  catalogue(): Promise<Catalogue>;
  simplified(): Promise<Simplified>;
  /** Pages by the characters that only end words there. */
  endings(name: string): Promise<Readonly<Record<string, readonly number[]>>>;
  /** Loads a file of the index: what a shard holds, the words of some chunk, the text of a page. */
  table(name: string): Promise<IndexTable>;
  words(name: string): Promise<ReadonlyMap<string, () => Postings>>;
  text(name: string): Promise<PageText>;
}

/** How bytes are loaded: what tells its content by its name may be kept, another is asked for again. */
export type Load = (address: string, use: 'keep' | 'revalidate') => Promise<Uint8Array<ArrayBuffer>>;

/** Parts words in a stored text. */
const WORD_END = '\u200b';

/** Makes what loads the files of the site that lies below `base`: `/` or `/repo/`. */
export function openLoader(base: string, load: Load = fetchFile): Loader {
  const file = once(async (name: string) => {
    return new TextDecoder().decode(await load(`${base}search/${name}`, 'revalidate'));
  });
  const part = async (name: string) => unpack(await load(`${base}pagefind/${name}`, 'keep'));
  return {
    file,
    linesOf: once(async (name) => (await file(name)).split('\n').filter((line) => line !== '')),
    catalogue: once(async () => parseCatalogue(await file(files.catalogue))),
    simplified: once(async () => parsePairs(await file(files.simplified))),
    endings: once(async (name) => JSON.parse(await file(name))),
    table: once(async (name) => readTable(await part(name))),
    words: once(async (name) => readWords(await part(name))),
    text: once(async (name) => readText(await part(name))),
  };
}

function readText(fragment: Uint8Array): PageText {
  const { content, url, meta, anchors } = readFragment(fragment);
  return {
    content: content.replaceAll(WORD_END, ''),
    printed: readPrinted(anchors),
    address: url,
    title: meta['title'] ?? '',
    headings: anchors.filter(({ element }) => /^h[2-6]$/.test(element)),
  };
}

/** Remembers the answers of a function; a failure is not remembered. */
export function once<T>(ask: (key: string) => Promise<T>): (key?: string) => Promise<T> {
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
