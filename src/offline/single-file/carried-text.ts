/** The text of one issue as the single file carries it. */
export interface CarriedText {
  /** Path of the issue: `2024/09`. */
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A heading, paragraph, list item or row: the name of its element, and its words. */
export type Block = readonly [kind: 'h2' | 'h3' | 'h4' | 'p' | 'li' | 'tr' | 'pre', words: string];

/** What the single file carries; a large archive has it in several parts, the newest first. */
export interface Carried {
  /** Newest first. */
  readonly texts: readonly CarriedText[];
  /** Traditional characters with their simplified forms, in the first part. */
  readonly simplified: string;
}
