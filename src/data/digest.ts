import { createHash } from 'node:crypto';
import { onceFor } from '#archive/once-for.ts';

/** Files by their paths. */
export type Files = Readonly<Record<string, Uint8Array>>;

const encoder = new TextEncoder();

/** Gives the bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Gives a digest in lower-case hexadecimal. */
export function digestOf(bytes: Uint8Array, algorithm: 'sha256' | 'sha512' = 'sha256'): string {
  return DIGESTS[algorithm](bytes);
}

const digestBy = (algorithm: string) =>
  onceFor((bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex'));

const DIGESTS = { sha256: digestBy('sha256'), sha512: digestBy('sha512') };

/** Writes the digests of files, by path, as `sha256sum -c` and `sha512sum -c` read them. */
export function formatDigests(files: Files, algorithm: 'sha256' | 'sha512' = 'sha256'): string {
  return Object.keys(files)
    .sort()
    .map((path) => `${digestOf(files[path] ?? new Uint8Array(), algorithm)}  ${path}\n`)
    .join('');
}
