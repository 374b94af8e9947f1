import { createHash } from 'node:crypto';

const encoder = new TextEncoder();

/** Gives the bytes of a text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Gives a digest in lower-case hexadecimal. */
export function digestOf(bytes: Uint8Array, algorithm: 'sha256' | 'sha512' = 'sha256'): string {
  return digestOfParts([bytes], algorithm);
}

/** Gives the digest of bytes that come in parts. */
export function digestOfParts(
  parts: readonly Uint8Array[],
  algorithm: 'sha256' | 'sha512' = 'sha256',
): string {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
