import type { Simplified } from './indexable.ts';

/**
 * What the planner asks of the index. Pagefind answers in the browser, a table in the tests.
 */
export interface Engine {
  /** How many pages there are. */
  pageCount(): Promise<number>;
  /** The pages on which a term stands, with its places there; some of the words that begin with it count too. */
  placesOf(term: string): Promise<ReadonlyMap<PageId, readonly number[]>>;
  /** The pages on which any word stands that begins with a term, with its places there. */
  placesBeginning(term: string): Promise<ReadonlyMap<PageId, readonly number[]>>;
  /** The pages on which a term stands as a whole word or pair. */
  pagesWith(term: string): Promise<ReadonlySet<PageId>>;
  /** Pagefind's own scores of the pages that answer to all terms together. */
  scoresOf(terms: readonly string[]): Promise<ReadonlyMap<PageId, number>>;
  /** The text of a page. */
  load(page: PageId): Promise<PageText>;
  /** The archive's words in other letters than Chinese, or its numbers of several parts: `2.14.1`. */
  words(kind: 'words' | 'versions'): Promise<readonly string[]>;
  /** The pages on which a character stands and no indexed term begins with it. */
  pagesEndingIn(character: string): Promise<readonly PageId[]>;
  /** Simplified characters by their traditional forms. */
  simplified(): Promise<Simplified>;
}

export type PageId = string;

/** A page as the index keeps it. */
export interface PageText {
  /** The indexed text: folded, and with the marks of `indexable.ts`. */
  readonly content: string;
  /** What was printed where the indexed text differs from it, as `printed-text.ts` writes it. */
  readonly printed: string;
  readonly address: string;
  readonly title: string;
  /** Headings with an address of their own, in the order of the text. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}
