import { crc32 } from 'node:zlib';
import { joinBytes } from '#zip/bytes.ts';
import { END, openPacker } from '#zip/deflate.ts';

/** Red, green and blue, up to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of at most sixteen colours, an even number of points wide. */
export interface Points {
  readonly width: number;
  readonly height: number;
  /** For each point, row by row, its colour's place in the palette. */
  readonly points: Uint8Array;
  readonly palette: readonly Colour[];
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const [DEPTH, INDEXED] = [4, 3];
/** Each row by its difference from the one above it. */
const UP = 2;
/** Runs alone are looked for, and most of a card is runs: it takes half the time of a search, and no more room. */
const RUNS = 3;
const deflate = openPacker({ level: 4, strategy: RUNS });
/** What stands before packed rows: the method, and that its level is of no account. */
const ZLIB = Uint8Array.of(0x78, 0x01);

let rows = new Uint8Array();

/** Writes a picture as PNG, two points to a byte: the same bytes on every machine. */
export function formatPng({ width, height, points, palette }: Points): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([DEPTH, INDEXED], 8);
  const rowLength = 1 + width / 2;
  // Used again: see src/zip/deflate.ts.
  if (rows.length !== rowLength * height) rows = new Uint8Array(rowLength * height);
  for (let y = 0, from = 0; y < height; y += 1) {
    rows[y * rowLength] = UP;
    for (let at = y * rowLength + 1; at < (y + 1) * rowLength; at += 1, from += 2) {
      const pair = ((points[from] ?? 0) << 4) | (points[from + 1] ?? 0);
      const above = ((points[from - width] ?? 0) << 4) | (points[from - width + 1] ?? 0);
      rows[at] = pair - above;
    }
  }
  const packed = joinBytes([ZLIB, deflate(rows), END, adler32(rows)]);
  const chunks = [chunk('IHDR', head), chunk('PLTE', Uint8Array.from(palette.flat())), chunk('IDAT', packed)];
  return joinBytes([SIGNATURE, ...chunks, chunk('IEND', new Uint8Array())]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/** The sum by which zlib's form vouches for what is packed, as four bytes. */
function adler32(bytes: Uint8Array): Uint8Array {
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    // So many bytes before a sum can outgrow 32 bits.
    for (const end = Math.min(at + 5552, bytes.length); at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return Uint8Array.of(high >> 8, high, low >> 8, low);
}
