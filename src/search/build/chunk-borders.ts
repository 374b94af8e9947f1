/**
 * Where Pagefind's index is cut into files.
 *
 * A word is looked up in the one file that should hold it, so of the words that begin with `中` Pagefind
 * finds only those that lie in the same file as `中` itself. Who knows the first word of each file can
 * have the others loaded too.
 */

/** The list of files in Pagefind's `pf_meta`: `[version, pages, [[first, last, name], …], …]`, as CBOR. */
const CHUNKS = 2;

/** Gives the first word of each file of the index. */
export function chunkBorders(meta: Uint8Array): string[] {
  const chunks = listIn(readCbor(meta))[CHUNKS];
  const borders = listIn(chunks).map((chunk) => listIn(chunk)[0]);
  if (borders.length === 0 || borders.some((border) => typeof border !== 'string')) {
    throw new Error("Pagefind's pf_meta is not laid out as expected. Is its version still 1.6.0?");
  }
  return borders as string[];
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads the part of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts, lists. */
function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const readSize = (short: number): number => {
    if (short < 24) return short;
    const length = 2 ** (short - 24);
    let size = 0;
    for (let count = 0; count < length; count += 1) size = size * 256 + view.getUint8(at + count);
    at += length;
    return size;
  };
  const read = (): unknown => {
    const head = view.getUint8(at);
    at += 1;
    const [kind, size] = [head >> 5, readSize(head & 31)];
    if (kind === 0 || kind === 7) return size;
    if (kind === 3) {
      at += size;
      return new TextDecoder().decode(bytes.subarray(at - size, at));
    }
    if (kind === 4) return Array.from({ length: size }, read);
    throw new Error(`Pagefind's pf_meta holds a value of the unexpected kind ${kind}.`);
  };
  return read();
}
