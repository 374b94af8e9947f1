/** Bytes that are read whenever they are asked for: those of a whole archive need not be in memory at once. */
export interface Stored {
  readonly length: number;
  /** Puts those from a place on into `target`, as many as it holds, and gives their number. */
  copyTo(target: Uint8Array, from: number): number;
}

/** Gives bytes in memory in the form of those that are not. */
export function inMemory(bytes: Uint8Array): Stored {
  return {
    length: bytes.length,
    copyTo: (target, from) => {
      const copied = bytes.subarray(from, from + target.length);
      target.set(copied);
      return copied.length;
    },
  };
}

/** Brings bytes into memory. */
export function readStored(stored: Stored): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(stored.length);
  for (let at = 0; at < bytes.length; ) at += stored.copyTo(bytes.subarray(at), at);
  return bytes;
}
