/**
 * New bytes told as old ones: stretches to copy from a base, and what stands between them.
 *
 * Written as numbers of seven bits a byte: how many bytes follow that are new, those bytes, how many to
 * copy, and how far the copy begins from the end of the one before it.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Where reading or writing has come to. */
export interface Cursor {
  bytes: Bytes;
  at: number;
}

/** Reads one number. */
export function readNumber(cursor: Cursor): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) throw new Error('The delta ends in a number.');
    cursor.at += 1;
    value += (byte & 127) * factor;
    if (byte < 128) return value;
  }
}

/** Gives a number as `readNumber` reads it. */
export function formatNumber(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** Gives a distance, which goes both ways, as `readDistance` reads it. */
export const formatDistance = (value: number): number[] =>
  formatNumber(value < 0 ? -2 * value - 1 : 2 * value);

/** Reads one distance. */
export function readDistance(cursor: Cursor): number {
  const value = readNumber(cursor);
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/**
 * Makes the new bytes from a base and a delta.
 *
 * @throws Error when the delta does not belong to the base
 */
export function applyDelta(base: Bytes, delta: Cursor): Bytes {
  const pieces: Bytes[] = [];
  let end = 0;
  const take = (from: Bytes, start: number, length: number) => {
    if (start < 0 || start + length > from.length) throw new Error('The delta leads beyond its base.');
    pieces.push(from.subarray(start, start + length));
    return start + length;
  };
  while (delta.at < delta.bytes.length) {
    const added = readNumber(delta);
    delta.at = take(delta.bytes, delta.at, added);
    if (delta.at === delta.bytes.length) break;
    const copied = readNumber(delta);
    end = take(base, end + readDistance(delta), copied);
  }
  return joinBytes(pieces);
}

/** Puts bytes together. */
export function joinBytes(pieces: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
