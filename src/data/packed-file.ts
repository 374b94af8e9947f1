import { crc32 } from 'node:zlib';
import { inflateSync } from 'fflate';
import { joinBytes } from '#zip/bytes.ts';
import { END, openPacker } from '#zip/deflate.ts';
import { digestOf } from './digest.ts';

/** A file as lists of digests and zips need it, without its bytes. */
export interface PackedFile {
  readonly length: number;
  readonly sha256: string;
  readonly sha512: string;
  readonly crc32: number;
  readonly deflated: Uint8Array;
}

/** Files by their paths. */
export type Files = Readonly<Record<string, PackedFile>>;

const deflate = openPacker({ level: 6 });

/** Packs a file. */
export function packFile(bytes: Uint8Array): PackedFile {
  return {
    length: bytes.length,
    sha256: digestOf(bytes),
    sha512: digestOf(bytes, 'sha512'),
    crc32: crc32(bytes),
    deflated: joinBytes([deflate(bytes), END]),
  };
}

/** Gives the bytes of a packed file. */
export function unpackFile({ length, deflated }: PackedFile): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  inflateSync(deflated, { out: bytes });
  return bytes;
}

/** Packs each of some files. */
export function packAll(files: Readonly<Record<string, Uint8Array>>): Files {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, packFile(bytes)]));
}
