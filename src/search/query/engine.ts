import type { Simplified } from './indexable.ts';

/**
 * What the planner asks of the index. Pagefind's files answer in the browser, a table in the tests.
 */
export interface Engine {
  /** How many words each page has; there are as many pages. */
  lengths(): Promise<readonly number[]>;
  /** The pages on which a term stands as a whole word or pair, with its places there. */
  placesOf(term: string): Promise<Lookup>;
  /** The pages on which any word stands that begins with a term, with its places there. */
  placesBeginning(term: string): Promise<Lookup>;
  /** The text of a page. */
  load(page: PageId): Promise<PageText>;
  /** The archive's words in other letters than Chinese. */
  words(): Promise<readonly string[]>;
  /** Numbers of several parts that have one of them after their first: `2.14.1` for `14`, and some others. */
  versionsWith(part: string): Promise<readonly string[]>;
  /** The pages on which a character stands and no indexed term begins with it. */
  pagesEndingIn(character: string): Promise<readonly PageId[]>;
  /** Simplified characters by their traditional forms. */
  simplified(): Promise<Simplified>;
}

/** A page by its place in the catalogue: the newest issue is 0, documents without a number come last. */
export type PageId = number;

/** Places by page, each by the number of the word. */
export type Lookup = ReadonlyMap<PageId, readonly number[]>;

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
