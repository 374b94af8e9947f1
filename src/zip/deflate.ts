/**
 * Packing, so that stretches can be put together. Not by Node's own zlib: what that makes depends on the
 * processor.
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
  return (bytes) => {
    const parts: Uint8Array[] = [];
    // A new one for each: what a packer makes of a file depends, now and then, on the files before it.
    const packer = new Deflate({ ...options, raw: true });
    packer.onData = (part: Uint8Array) => parts.push(part);
    if (bytes.length > 0) packer.push(bytes, FULL_FLUSH);
    return joinBytes(parts);
  };
}
