/**
 * Zip archives in stretches: a stretch tells nothing of its place, so that one that is kept from an earlier
 * archive stands in the next as it is.
 *
 * The same files give the same bytes, whatever the clock, the zone and the processor.
 */
import { crc32 } from 'node:zlib';
import { joinBytes, lengthOf } from './bytes.ts';
import { END, openPacker } from './deflate.ts';

/** Some files of an archive, one after the other, each with its own head. */
export interface Stretch {
  readonly entries: readonly ZipEntry[];
  /** Heads and packed files, in the order of the archive. */
  readonly parts: readonly Uint8Array[];
}

export interface ZipEntry {
  readonly path: string;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its head begins in the stretch. */
  readonly start: number;
}

/** A file that is packed already. */
export interface Packed {
  readonly path: string;
  readonly length: number;
  readonly crc32: number;
  readonly deflated: Uint8Array;
}

/** Version 2.0; names are UTF-8; deflated; at noon of 1 January 2000, since a zip keeps a time without a zone. */
const COMMON = [20, 0x0800, 8, 12 << 11, (20 << 9) | (1 << 5) | 1] as const;
/** More would need the wide form of the format, which this does not write. */
const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;
/** What opens a file's entry in the list at the end, and how long that is without the file's name. */
const [DIRECTORY, ENTRY] = [0x02014b50, 46];
/** Where in it the length of the name stands, and where the file's place does. */
const [NAME_LENGTH, PLACE] = [28, 42];

const deflate = openPacker({ level: 9 });

/** Packs files. */
export function packStretch(files: readonly { path: string; bytes: Uint8Array }[]): Stretch {
  const pack = ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
    const deflated = joinBytes([deflate(bytes), END]);
    return { path, length: bytes.length, crc32: crc32(bytes), deflated };
  };
  return stretchOf(files.map(pack));
}

/** Puts packed files one after the other. */
export function stretchOf(files: readonly Packed[]): Stretch {
  const entries: ZipEntry[] = [];
  const parts: Uint8Array[] = [];
  let start = 0;
  for (const { path, length, crc32, deflated } of files) {
    const entry = { path, crc: crc32, packed: deflated.length, size: length, start };
    const head = headOf(entry);
    entries.push(entry);
    parts.push(head, deflated);
    start += head.length + deflated.length;
  }
  return { entries, parts };
}

/** Gives what stands before a packed file. */
export function headOf(entry: Omit<ZipEntry, 'start'>): Uint8Array {
  return record(0x04034b50, shorts(...COMMON), facts(entry), name(entry));
}

/** Lists the files of a stretch, as its archive does at its end; their places count from the first of them. */
export function directoryOf(entries: readonly ZipEntry[]): Uint8Array {
  return joinBytes(
    entries.map((entry) => {
      const place = [shorts(0, 0, 0), longs(0, entry.start)];
      return record(DIRECTORY, shorts(20, ...COMMON), facts(entry), ...place, name(entry));
    }),
  );
}

/** A stretch as the end of its archive tells of it: how many files and bytes it has, and their list. */
export interface ListedStretch {
  readonly count: number;
  readonly length: number;
  readonly directory: Uint8Array;
}

/**
 * Gives what follows the stretches of an archive: the list of all its files, and its end.
 *
 * @throws Error when they hold more than a zip can
 */
export function closeZip(stretches: readonly ListedStretch[]): Uint8Array<ArrayBuffer> {
  const count = stretches.reduce((sum, stretch) => sum + stretch.count, 0);
  const size = lengthOf(stretches.map(({ directory }) => directory));
  const before = stretches.reduce((sum, { length }) => sum + length, 0);
  if (count > MOST_FILES || before + size > MOST_BYTES) {
    throw new Error(
      `${count} files of ${before} bytes are more than one zip can hold: ${MOST_FILES} files, 4 GB. Offer fewer in it.`,
    );
  }
  let place = 0;
  const directories = stretches.map(({ directory, length }) => {
    const moved = moveBy(place, directory);
    place += length;
    return moved;
  });
  const end = record(0x06054b50, shorts(0, 0, count, count), longs(size, before), shorts(0));
  return joinBytes([...directories, end]);
}

/** Gives a list of files that lie some bytes further on. */
function moveBy(distance: number, directory: Uint8Array): Uint8Array {
  const moved = Buffer.from(directory);
  for (let at = 0; at < moved.length; at += ENTRY + moved.readUInt16LE(at + NAME_LENGTH)) {
    moved.writeUInt32LE(moved.readUInt32LE(at + PLACE) + distance, at + PLACE);
  }
  return moved;
}

function facts({ crc, packed, size, path }: Omit<ZipEntry, 'start'>): Buffer {
  return Buffer.concat([longs(crc, packed, size), shorts(Buffer.byteLength(path), 0)]);
}

function name({ path }: Pick<ZipEntry, 'path'>): Buffer {
  return Buffer.from(path);
}

function record(signature: number, ...fields: readonly Buffer[]): Buffer {
  return Buffer.concat([longs(signature), ...fields]);
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}
