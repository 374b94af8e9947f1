import { createHash } from 'node:crypto';

const encoder = new TextEncoder();

/** The digests by which files are listed. */
export type Algorithm = 'sha256' | 'sha512';

/** Gives the bytes of a text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Gives a digest in lower-case hexadecimal. */
export function digestOf(bytes: Uint8Array, algorithm: Algorithm = 'sha256'): string {
  return digestOfParts([bytes], algorithm);
}

/** Gives the digest of bytes that come in parts. */
export function digestOfParts(parts: Iterable<Uint8Array>, algorithm: Algorithm = 'sha256'): string {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Writes the digests of files, by path, as `sha256sum -c` and `sha512sum -c` read them. */
export function formatDigests<Algorithms extends Algorithm>(
  files: Readonly<Record<string, Readonly<Record<Algorithms, string>>>>,
  algorithm: Algorithms,
): string {
  return Object.keys(files)
    .sort()
    .map((path) => `${files[path]?.[algorithm]}  ${path}\n`)
    .join('');
}
