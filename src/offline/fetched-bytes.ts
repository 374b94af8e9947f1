/** Bytes as a host sends them, and whether they are the published ones. */
import type { Bytes } from './delta.ts';
import { failure } from './failure.ts';

/** Where bytes come from. */
export interface Origin {
  /** Address of the archive's root. */
  readonly scope: string;
  readonly signal?: AbortSignal;
}

/** Fetches a file, and reports how much of it has arrived. */
export async function fetchBytes(
  { scope, signal }: Origin,
  path: string,
  limit = Number.POSITIVE_INFINITY,
  report?: (arrived: number) => void,
): Promise<Bytes> {
  const address = new URL(path.replace(/(^|\/)index\.html$/, '$1'), scope);
  try {
    const response = await fetch(address, { cache: 'no-cache', signal: signal ?? null });
    if (!response.ok || !response.body) throw failure('missing', `${path}: status ${response.status}`);
    return await readBytes(response.body, path, limit, report);
  } catch (error) {
    if (error instanceof Error && (error.cause !== undefined || error.name === 'AbortError')) throw error;
    throw failure('unreachable', `${path}: ${String(error)}`);
  }
}

/** Reads an answer, and no further than the published size: what is longer is something else. */
async function readBytes(
  body: ReadableStream<Bytes>,
  path: string,
  limit: number,
  report?: (arrived: number) => void,
): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let arrived = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    arrived += next.value.byteLength;
    if (arrived > limit) {
      await reader.cancel();
      throw failure('altered', `${path}: longer than published`);
    }
    report?.(arrived);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Throws where bytes are not the published ones. */
export async function checkDigest(bytes: Bytes, digest: string, path: string): Promise<void> {
  if ((await digestOf(bytes)) !== digest) throw failure('altered', `${path}: not the published bytes`);
}

/** Gives the SHA-256 of bytes in hexadecimal. */
export async function digestOf(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Undoes gzip. */
export async function decompress(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
