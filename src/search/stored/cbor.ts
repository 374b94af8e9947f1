/**
 * The part of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts, and lists of a known length. It is read in
 * place, so that of a file only what is asked for becomes objects.
 */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;
const decoder = new TextDecoder();

/** Reads a whole number. */
export function readNumber(cursor: Cursor): number {
  const kind = kindAt(cursor);
  const size = readSize(cursor);
  if (kind === NUMBER) return size;
  if (kind === NEGATIVE) return -1 - size;
  throw unexpected(kind);
}

/** Reads a text. */
export function readText(cursor: Cursor): string {
  const length = expectSize(cursor, TEXT);
  cursor.at += length;
  return decoder.decode(cursor.bytes.subarray(cursor.at - length, cursor.at));
}

/** Reads the beginning of a list and gives its length. */
export function readListLength(cursor: Cursor): number {
  return expectSize(cursor, LIST);
}

/** Goes past a value. */
export function skip(cursor: Cursor): void {
  for (let left = 1; left > 0; left -= 1) {
    const kind = kindAt(cursor);
    const size = readSize(cursor);
    if (kind === TEXT) cursor.at += size;
    else if (kind === LIST) left += size;
    else if (kind > LIST) throw unexpected(kind);
  }
}

function expectSize(cursor: Cursor, wanted: number): number {
  const kind = kindAt(cursor);
  if (kind !== wanted) throw unexpected(kind);
  return readSize(cursor);
}

function kindAt({ bytes, at }: Cursor): number {
  return (bytes[at] ?? 0xff) >> 5;
}

function readSize(cursor: Cursor): number {
  const short = (cursor.bytes[cursor.at] ?? 0) & 31;
  cursor.at += 1;
  if (short < 24) return short;
  let size = 0;
  for (let left = 2 ** (short - 24); left > 0; left -= 1) {
    size = size * 256 + (cursor.bytes[cursor.at] ?? 0);
    cursor.at += 1;
  }
  return size;
}

function unexpected(kind: number): Error {
  return new Error(`A value of kind ${kind}, where Pagefind's index has none. Is its version still 1.6.0?`);
}
