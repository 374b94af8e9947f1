/**
 * The notes a collector's program puts above a capture: lines `key: value` between two lines `---`.
 *
 * They come from strangers. They are cut out here, held small, and each line is read by itself: no
 * alias, tag or nesting can do anything, and a title with a colon in it stays whole.
 */

import { parse } from 'yaml';
import { fault } from '../fault.ts';

export interface Note {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface CollectorNotes {
  readonly notes: readonly Note[];
  /** Where the fences stand; the upper one may be lost. */
  readonly fences: readonly { readonly start: number; readonly end: number }[];
  /** Where the text after the notes begins. */
  readonly end: number;
}

const OPENING = /^\ufeff?\s*(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;
/** Notes that lost their fence, or never had one: a title as the first line, and a line that closes them. */
const BARE_OPENING = /^\ufeff?\s*(?=(?:title|标题)[ \t]*[:：])/i;
const CLOSING = /^(?:---|\+\+\+|Markdown Content:)[ \t]*$/;
/** A line that goes on with the note above it, as a list does, or a remark: no field has a place for it. */
const CONTINUES = /^[ \t]+\S|^-[ \t]+\S|^#/;
const NOTE = /^(\p{L}[\p{L}\p{N}_. -]{0,40}?)[ \t]*(?:[:：]|[ \t]=(?=[ \t]))[ \t]*(.*?)[ \t]*$/u;
/** The value stands on the lines below, further in, in one line or in several. */
const BLOCK = /^[|>][+-]?$/;
const MOST_LINES = 100;
const MOST_CHARACTERS = 16_000;
// Names that reach into an object's machinery rather than name a field.
const NOT_A_KEY = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf']);

/**
 * Reads the notes at the head of a capture.
 *
 * @returns the notes, or `undefined` when the text does not open with any
 * @throws Error when it opens with `---` and what follows is not a list of notes
 */
export function parseCollectorNotes(text: string): CollectorNotes | undefined {
  const opening = OPENING.exec(text);
  if (opening) return readNotes(text, opening[0].length);
  const bare = BARE_OPENING.exec(text);
  if (!bare) return undefined;
  try {
    return readNotes(text, bare[0].length);
  } catch {
    return undefined;
  }
}

/** Gives the notes where they can be read; those that cannot are the next reader's to refuse, by name. */
export function soundNotes(text: string): CollectorNotes | undefined {
  try {
    return parseCollectorNotes(text);
  } catch {
    return undefined;
  }
}

/** Says whether a text opens with notes, sound or not. */
export function opensWithNotes(text: string): boolean {
  return OPENING.test(text) || (BARE_OPENING.test(text) && parseCollectorNotes(text) !== undefined);
}

function readNotes(text: string, from: number): CollectorNotes {
  const fences = text.slice(0, from).trim() === '' ? [] : [{ start: 0, end: from }];
  const notes: Note[] = [];
  let start = from;
  for (let count = 0; count < MOST_LINES && start < Math.min(text.length, MOST_CHARACTERS); count += 1) {
    const length = text.slice(start).search(/\r\n|\n|\r/);
    const end = length < 0 ? text.length : start + length;
    const line = text.slice(start, end);
    if (CLOSING.test(line)) return { notes, fences: [...fences, { start, end }], end };
    const last = notes.at(-1);
    if (last && BLOCK.test(last.value) && /^[ \t]+\S/.test(line)) {
      notes[notes.length - 1] = { ...last, value: line.trim(), end };
    } else if (CONTINUES.test(line) && isPlain(line) && (last || line.startsWith('#'))) {
      notes.push({ key: '', value: line.trim(), start, end });
    } else if (line.trim() !== '') notes.push({ ...readNote(line, notes), start, end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  throw fault('notes-unclosed');
}

/** Says whether a line has nothing in it that YAML would do something with. */
function isPlain(line: string): boolean {
  return !/^[ \t]*(?:-[ \t]+)?[&*!|>{[\]}%@`]/.test(line) && line.length <= 300;
}

function readNote(line: string, earlier: readonly Note[]): { key: string; value: string } {
  const [, key = '', value = ''] = NOTE.exec(line) ?? [];
  const shown = line.slice(0, 60);
  const isNested =
    (/^[&*!{|>]/.test(value) && !BLOCK.test(value)) || /^\[[^\]]*\[/.test(value) || /^\[\s*$/.test(value);
  if (key === '' || NOT_A_KEY.has(key) || isNested) {
    throw fault('notes-line', { line: shown });
  }
  if (earlier.some((note) => note.key === key)) {
    throw fault('notes-twice', { key });
  }
  return { key, value: /^["']/.test(value) ? unquote(value, shown) : value };
}

function unquote(value: string, shown: string): string {
  try {
    const plain: unknown = parse(value, { schema: 'failsafe', maxAliasCount: 0 });
    if (typeof plain === 'string') return plain;
  } catch {}
  // 'Somebody's feed': what wrote it put quotes round the words and looked at nothing between.
  const [, , words] = /^(["'])(.+)\1$/.exec(value) ?? [];
  if (words !== undefined) return words;
  throw fault('notes-quote', { line: shown });
}
