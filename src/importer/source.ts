import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Series } from '#series/series.ts';
import type { Capture } from './inputs/capture.ts';
import type { Place } from './ledger.ts';

/** One kind of capture: how it is recognised, and how its text is read. */
export interface Source {
  /** Names the reader in frontmatter and reports; the name of its file. */
  readonly name: string;
  /** Says whether a capture is of this kind. The first source that says so reads it. */
  recognises(capture: Capture, series: Series): boolean;
  /**
   * Reads the capture into a tree of printed lines (see `printed-line.ts`) whose places count from the
   * start of the capture's text. What is no text of the document (notes, markup) it accounts for in
   * `file.data.account`.
   */
  read(capture: Capture, file: VFile): Root;
  /** Gives what a stretch of the capture says to a reader, for the proof that it stands in the issue. */
  wordsOf(stretch: string, as: Place['as'], capture: Capture, series: Series): string;
  /** Whether white space in this kind of capture means nothing, as in a page of the web. */
  readonly collapsesSpace?: true;
}
