/**
 * Zip files, put together of packed entries.
 *
 * An entry is packed once, however many zips hold it. Not by Node's own zlib: what that makes depends on
 * the processor.
 */
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { onceFor } from '#archive/once-for.ts';
import { bytesOf, type Files } from './digest.ts';

/** More would need the wide form of the format, which this does not write. */
const MOST = { entries: 0xffff, bytes: 0xffff_ffff } as const;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
const DEFLATED = 8;
/** 1980-01-01, midnight, in the zone of whoever unpacks it: the first instant that the format knows. */
const DAY = (1 << 5) | 1;

/** Packs files into one folder of a zip: the same bytes each time, whatever the clock and the zone. */
export function packZip(folder: string, files: Files): Uint8Array {
  const paths = Object.keys(files).sort();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const path of paths) {
    const name = bytesOf(`${folder}/${path}`);
    const { fields, packed } = packEntry(files[path] ?? new Uint8Array());
    parts.push(headerOf(0x04034b50, [VERSION], fields, name, []), name, packed);
    directory.push(
      headerOf(0x02014b50, [VERSION, VERSION], fields, name, [0, 0, 0, 0, 0, ...wide(offset)]),
      name,
    );
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  if (paths.length > MOST.entries || offset + size > MOST.bytes) {
    throw new Error(`${folder}.zip: ${paths.length} files and ${offset} bytes are more than a zip can hold.`);
  }
  const end = [0, 0, paths.length, paths.length, ...wide(size), ...wide(offset), 0];
  return new Uint8Array(Buffer.concat([...parts, ...directory, record(0x06054b50, end)]));
}

const packEntry = onceFor((bytes: Uint8Array) => {
  const packed = deflateSync(bytes, { level: 6 });
  const sizes = [...wide(crc32(bytes)), ...wide(packed.length), ...wide(bytes.length)];
  return { packed, fields: [FLAGS, DEFLATED, 0, DAY, ...sizes] };
});

function headerOf(
  mark: number,
  versions: number[],
  fields: number[],
  name: Uint8Array,
  rest: number[],
): Uint8Array {
  return record(mark, [...versions, ...fields, name.length, 0, ...rest]);
}

/** Writes a mark and numbers of two bytes, the lowest byte first. */
function record(mark: number, numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from([...wide(mark), ...numbers]).buffer);
}

/** Cuts a number of four bytes into two of two. */
function wide(number: number): [low: number, high: number] {
  return [number & 0xffff, number >>> 16];
}
