/**
 * What is known of a document while it is being read. Sources and steps fill it; it lies in
 * `file.data.draft` and becomes frontmatter when the last step is done.
 */
import type { VFile } from 'vfile';
import type { EvidenceOfIssue } from '#bulletin/evidence.ts';
import type { IssueData, Provenance } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';
import type { Stretch } from './ledger.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a document says of itself, as far as it has been read. */
export interface Draft {
  /** Titles in the order in which they are printed, the one in the collector's notes first. */
  readonly titles: string[];
  /** The lines under a bare title that give number, year and period: `第6期`, `2018年`, `2月5日-2月11日`. */
  numberLine?: string | undefined;
  yearLine?: string | undefined;
  periodLine?: string | undefined;
  /** What is known of the capture itself. */
  readonly capture: Partial<Writable<Provenance>>;
  /** The fields read so far. */
  readonly fields: Partial<Writable<IssueData>>;
  /** Why the capture holds no text, when a line of it says so. */
  textless?: Textless;
  /** The issues a page lists, when it is a list and holds no text itself. */
  listed?: EvidenceOfIssue[];
}

/** Kinds of capture that prove an issue to exist and hold no text of it. */
export type Textless = 'empty' | 'captcha' | 'share-card' | 'withdrawn';

declare module 'vfile' {
  interface DataMap {
    series: Series;
    draft: Draft;
    account: Stretch[];
  }
}

/** What the steps share while a document is read. */
export interface Desk {
  readonly series: Series;
  readonly draft: Draft;
  readonly account: Stretch[];
}

/** Lays out an empty draft and an empty account on a file. */
export function openDesk(file: VFile, series: Series): Desk {
  const desk: Desk = { series, draft: { titles: [], capture: {}, fields: {} }, account: [] };
  Object.assign(file.data, desk);
  return desk;
}

/** Gives the draft and the account that were laid out on a file. */
export function deskOf(file: VFile): Desk {
  const { series, draft, account } = file.data;
  if (!series || !draft || !account) throw new Error('openDesk must be called before the first step');
  return { series, draft, account };
}
