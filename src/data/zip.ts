/** Zip files, put together of packed files: a file is packed once, however many zips hold it. */
import { bytesOf } from './digest.ts';
import type { Files } from './packed-file.ts';

/** More would need the wide form of the format, which this does not write. */
const MOST = { entries: 0xffff, bytes: 0xffff_ffff } as const;
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1980-01-01, the first day that the format knows, at midnight: a zip states time without its zone. */
const [TIME, DAY] = [0, (1 << 5) | 1];

/** Packs files into one folder of a zip: the same bytes each time, whatever the clock and the zone. */
export function packZip(folder: string, files: Files): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const inOrder = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, { length, crc32, deflated }] of inOrder) {
    const name = bytesOf(`${folder}/${path}`);
    const sizes = [...wide(crc32), ...wide(deflated.length), ...wide(length)];
    const fields = [FLAGS, DEFLATED, TIME, DAY, ...sizes, name.length];
    parts.push(record(LOCAL, [VERSION, ...fields, 0]), name, deflated);
    directory.push(record(CENTRAL, [VERSION, VERSION, ...fields, 0, 0, 0, 0, 0, 0, ...wide(offset)]), name);
    offset += 30 + name.length + deflated.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = inOrder.length;
  if (count > MOST.entries || offset + size > MOST.bytes) {
    throw new Error(`${folder}.zip: ${count} files of ${offset} bytes are more than a zip can hold.`);
  }
  const end = record(END, [0, 0, count, count, ...wide(size), ...wide(offset), 0]);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** Writes a mark and numbers of two bytes, the lowest byte first. */
function record(mark: number, numbers: readonly number[]): Uint8Array {
  const bytes = Buffer.allocUnsafe(4 + 2 * numbers.length);
  bytes.writeUInt32LE(mark);
  numbers.forEach((number, place) => {
    bytes.writeUInt16LE(number, 4 + 2 * place);
  });
  return bytes;
}

/** Cuts a number of four bytes into two of two. */
function wide(number: number): [low: number, high: number] {
  return [number & 0xffff, number >>> 16];
}
