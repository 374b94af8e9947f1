/**
 * The files of Pagefind's index as it stores them: which words and pages there are (`pf_meta`), where words stand
 * (`pf_index`), and the texts (`pf_fragment`). Pagefind's own program for browsers answers nearly what is asked: it
 * takes longer words for shorter ones, drops words it does not know, and weighs three times what it reads. So the
 * files are read as they are.
 */
import { type Cursor, readListLength, readNumber, readText, skip } from './cbor.ts';

/** What `pf_meta` says of the index: its pages, and its files in the order of their words. */
export interface IndexTable {
  readonly pages: readonly StoredPage[];
  readonly chunks: readonly Chunk[];
}

/** A page by the name of its fragment. Elsewhere pages are named by their place in this list. */
export interface StoredPage {
  readonly name: string;
  /** How many words it has. */
  readonly length: number;
}

/** A file of the index: it holds the words from `first` on, up to the `first` of the next. */
export interface Chunk {
  /** What its first word begins with: enough to tell it from the words before. */
  readonly first: string;
  readonly name: string;
}

/** The places of a word by page, each by the number of the word. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** The text of a page. */
export interface Fragment {
  readonly url: string;
  /** The text; a zero-width space stands where Pagefind parts two words. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Elements with an address of their own, with the number of their first word. */
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

const SIGNATURE = 'pagefind_dcd';

/** Reads `pf_meta`. */
export function readTable(file: Uint8Array): IndexTable {
  const cursor = openFile(file);
  readListLength(cursor);
  skip(cursor);
  const pages = readList(cursor, (fields) => {
    const page = { name: readText(cursor), length: readNumber(cursor) };
    for (let field = 2; field < fields; field += 1) skip(cursor);
    return page;
  });
  const chunks = readList(cursor, () => {
    const first = readText(cursor);
    skip(cursor);
    return { first, name: readText(cursor) };
  });
  return { pages, chunks };
}

/** Opens a `pf_index` and gives, by word, what reads its places. */
export function readWords(file: Uint8Array): ReadonlyMap<string, () => Postings> {
  const cursor = openFile(file);
  readListLength(cursor);
  const words = new Map<string, () => Postings>();
  readList(cursor, (fields) => {
    const word = readText(cursor);
    const at = cursor.at;
    for (let field = 1; field < fields; field += 1) skip(cursor);
    words.set(word, () => readPostings({ bytes: cursor.bytes, at }));
  });
  return words;
}

/** Reads a `pf_fragment`. */
export function readFragment(file: Uint8Array): Fragment {
  const { bytes, at } = openFile(file);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(at)));
}

/** Says whether a file is as it was before compression. */
export function isOpen(file: Uint8Array): boolean {
  return new TextDecoder().decode(file.subarray(0, SIGNATURE.length)) === SIGNATURE;
}

/**
 * Gives the form in which Pagefind keeps a word: in small letters, without marks over letters and without
 * punctuation. `57.4` is kept as `574`, beside `57`.
 */
export function storedForm(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{M}|[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
    .normalize('NFC');
}

/** Finds the file that a word lies in, if anywhere. */
export function chunkOf(word: string, chunks: readonly Chunk[]): Chunk | undefined {
  return chunks.findLast(({ first }) => compare(first, word) <= 0);
}

/** Finds the files that words with some beginning lie in. */
export function chunksBeginning(start: string, chunks: readonly Chunk[]): Chunk[] {
  // All words begin with nothing; nobody asks for all.
  if (start === '') return [];
  const own = chunkOf(start, chunks);
  return chunks.filter((chunk) => chunk === own || chunk.first.startsWith(start));
}

/** Pagefind orders words by code point; JavaScript by halves of surrogate pairs. */
function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = weight(a.charCodeAt(at)) - weight(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function openFile(bytes: Uint8Array): Cursor {
  if (!isOpen(bytes)) throw new Error("A file of Pagefind's index does not begin as one.");
  return { bytes, at: SIGNATURE.length };
}

function readList<Item>(cursor: Cursor, read: (fields: number) => Item): Item[] {
  return Array.from({ length: readListLength(cursor) }, () => read(readListLength(cursor)));
}

/** Reads the pages of a word, and those of its forms with marks over letters. */
function readPostings(cursor: Cursor): Postings {
  const postings = new Map<number, readonly number[]>();
  addPages(cursor, postings);
  readList(cursor, () => {
    skip(cursor);
    addPages(cursor, postings);
  });
  return postings;
}

function addPages(cursor: Cursor, postings: Map<number, readonly number[]>): void {
  let page = 0;
  readList(cursor, (fields) => {
    page += readNumber(cursor);
    const places = readPlaces(cursor);
    for (let field = 2; field < fields; field += 1) skip(cursor);
    if (places.length > 0) postings.set(page, [...(postings.get(page) ?? []), ...places]);
  });
}

/** Places are told as steps; a negative number tells the weight of those after it, and they begin anew. */
function readPlaces(cursor: Cursor): number[] {
  const places: number[] = [];
  let place = 0;
  for (let left = readListLength(cursor); left > 0; left -= 1) {
    const step = readNumber(cursor);
    place = step < 0 ? 0 : place + step;
    if (step >= 0) places.push(place);
  }
  return places;
}
