/** The text of one issue as the single file carries it. */
export interface CarriedText {
  /** Path of the issue: `2024/09`. */
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A heading, paragraph, list item or row: the name of its element, and its words. */
export type Block = readonly [kind: 'h2' | 'h3' | 'h4' | 'p' | 'li' | 'tr' | 'pre', words: string];

/** Everything that the single file carries. */
export interface Carried {
  /** Newest first. */
  readonly texts: readonly CarriedText[];
  /** Traditional characters with their simplified forms. */
  readonly simplified: string;
}
