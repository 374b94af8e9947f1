/**
 * The notes a collector's program puts above a capture: lines `key: value` between two lines `---`.
 *
 * They come from strangers. They are cut out here, held small, and each line is read by itself: no
 * alias, tag or nesting can do anything, and a title with a colon in it stays whole.
 */

import { parse } from 'yaml';
import { fault } from './fault.ts';

export interface Note {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface CollectorNotes {
  readonly notes: readonly Note[];
  /** Where the two fences stand. */
  readonly fences: readonly { readonly start: number; readonly end: number }[];
  /** Where the text after the notes begins. */
  readonly end: number;
}

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^---[ \t]*$/;
/** A line that goes on with the note above it, as a list does, or a remark: no field has a place for it. */
const CONTINUES = /^[ \t]+\S|^-[ \t]+\S|^#/;
const NOTE = /^([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*?))?[ \t]*$/;
const MOST_LINES = 100;
const MOST_CHARACTERS = 16_000;
// Names that reach into an object's machinery rather than name a field.
const NOT_A_KEY = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf']);

/**
 * Reads the notes at the head of a capture.
 *
 * @returns the notes, or `undefined` when the text does not open with `---`
 * @throws Error when it does and what follows is not a list of notes
 */
export function parseCollectorNotes(text: string): CollectorNotes | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const notes: Note[] = [];
  let start = opening[0].length;
  for (let count = 0; count < MOST_LINES && start < Math.min(text.length, MOST_CHARACTERS); count += 1) {
    const length = text.slice(start).search(/\r\n|\n|\r/);
    const end = length < 0 ? text.length : start + length;
    const line = text.slice(start, end);
    if (CLOSING.test(line)) {
      const fences = [
        { start: 0, end: opening[0].length },
        { start, end },
      ];
      return { notes, fences, end };
    }
    const last = notes.at(-1);
    if (CONTINUES.test(line) && isPlain(line) && (last || line.startsWith('#'))) {
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
  const isNested = /^[&*!{|>]/.test(value) || /^\[[^\]]*\[/.test(value) || /^\[\s*$/.test(value);
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
  throw fault('notes-quote', { line: shown });
}
