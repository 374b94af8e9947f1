/** Files that may be too long for memory: they are read part by part, whenever they are asked for. */
import { crc32 } from 'node:zlib';
import type { Stored } from '#archive/stored.ts';
import { type Algorithm, digestOfParts } from './digest.ts';

export interface LongFile {
  readonly length: number;
  readonly parts: readonly Stored[];
  readonly sha256: string;
  readonly sha512: string;
  readonly crc32: number;
}

/** A long file that also goes into a zip. */
export interface PackedLongFile extends LongFile {
  readonly deflated: readonly Stored[];
}

const CHUNK = 1 << 20;

/** Makes a file of its parts. Its digests are worked out when they are first asked for. */
export function longFile(parts: readonly Stored[]): LongFile {
  let sum = 0;
  const digests: Partial<Record<Algorithm, string>> = {};
  const digest = (algorithm: Algorithm) => {
    sum = 0;
    const readings = chunksOf(parts).map((chunk) => {
      sum = crc32(chunk, sum);
      return chunk;
    });
    return digestOfParts(readings, algorithm);
  };
  return {
    length: storedLengthOf(parts),
    parts,
    get sha256() {
      digests.sha256 ??= digest('sha256');
      return digests.sha256;
    },
    get sha512() {
      digests.sha512 ??= digest('sha512');
      return digests.sha512;
    },
    // Worked out on the way to a digest: the parts are read once for both.
    get crc32() {
      digests.sha256 ??= digest('sha256');
      return sum;
    },
  };
}

export function storedLengthOf(parts: readonly Stored[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Reads parts, and puts what is read into one place again and again: new ones would be as much memory as the file. */
function* chunksOf(parts: readonly Stored[]): Generator<Uint8Array> {
  const place = new Uint8Array(CHUNK);
  for (const part of parts) {
    for (let at = 0; at < part.length; ) {
      const count = part.copyTo(place, at);
      at += count;
      yield place.subarray(0, count);
    }
  }
}

/** Gives the bytes of a file as they are asked for; whoever asks may give the place where they are put. */
export function streamOf({ parts }: LongFile): ReadableStream<Uint8Array> {
  const left = parts.values().filter(({ length }) => length > 0);
  let part = left.next().value;
  let at = 0;
  const fill = (target: Uint8Array): number => {
    let count = 0;
    // Parts are read together: most are short, and each filling has its cost.
    while (part && count < target.length) {
      const copied = part.copyTo(target.subarray(count), at);
      count += copied;
      at += copied;
      if (at === part.length) [part, at] = [left.next().value, 0];
    }
    return count;
  };
  return new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: CHUNK,
    pull(stream) {
      const { byobRequest } = stream;
      if (!part) stream.close();
      if (!byobRequest?.view) return;
      const { buffer, byteOffset, byteLength } = byobRequest.view;
      byobRequest.respond(fill(new Uint8Array(buffer, byteOffset, byteLength)));
    },
  });
}
