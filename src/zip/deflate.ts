/**
 * Packing many files one after the other.
 *
 * A packer takes a third of a megabyte of memory for itself, outside the heap. One for each of a hundred
 * thousand files, and the collector goes over the whole heap every few hundred files to get it back: at ten
 * thousand issues that was most of the time of packing. So one packer serves all. After each file it
 * forgets all that went before, so that what it makes depends on the file alone.
 *
 * Not Node's own zlib: what that makes depends on the processor.
 */
import { Deflate, type DeflateOptions } from 'pako';
import { joinBytes } from './bytes.ts';

const FULL_FLUSH = 3;
/** An empty last block: what follows is not part of the packed file. */
export const END = Uint8Array.of(3, 0);

/**
 * Opens a packer of stretches: packed, a stretch ends on a whole byte and needs nothing before it to be
 * unpacked. Stretches put together are the packed form of the whole, once the mark of the end follows.
 */
export function openPacker(
  options: Pick<DeflateOptions, 'level' | 'strategy'>,
): (bytes: Uint8Array) => Uint8Array {
  let parts: Uint8Array[] = [];
  const packer = new Deflate({ ...options, raw: true });
  packer.onData = (part: Uint8Array) => parts.push(part);
  return (bytes) => {
    parts = [];
    if (bytes.length > 0) packer.push(bytes, FULL_FLUSH);
    return joinBytes(parts);
  };
}
