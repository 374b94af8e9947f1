/** One of the engines that search is measured against: an index made once, and loaded whole by readers. */
export interface Engine {
  /** Gives the index as the text of one file. */
  build(documents: readonly Document[]): Promise<string>;
  /** Opens what `build` gave. */
  open(index: string): Promise<(query: string) => Promise<readonly string[]>>;
}

export interface Document {
  readonly id: string;
  readonly text: string;
}
