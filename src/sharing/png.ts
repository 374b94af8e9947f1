import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

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

/** Writes a picture as PNG, two points to a byte: the same bytes on every machine. */
export function formatPng({ width, height, points, palette }: Points): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([DEPTH, INDEXED], 8);
  const rowLength = 1 + width / 2;
  const rows = new Uint8Array(rowLength * height);
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let at = y * rowLength + 1; at < (y + 1) * rowLength; at += 1, from += 2) {
      rows[at] = ((points[from] ?? 0) << 4) | (points[from + 1] ?? 0);
    }
  }
  // Not Node's own zlib: what that makes depends on the processor. A higher level saves little and takes long.
  const packed = zlibSync(rows, { level: 4 });
  const chunks = [chunk('IHDR', head), chunk('PLTE', Uint8Array.from(palette.flat())), chunk('IDAT', packed)];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', new Uint8Array())]));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
