/** What the renderer answers with, taken as a whole or part by part. */
import { closeSync, openSync, writeFileSync } from 'node:fs';

/** What a file will hold. It can be taken once. */
export interface Body {
  /** Whether it may be too long to be held in memory. */
  readonly isLong: boolean;
  read(): Promise<Buffer>;
  write(file: string): Promise<void>;
}

const PART = 1 << 20;

/**
 * Gives the body of an answer.
 *
 * An endpoint that gives its bytes part by part, since they may be too many for memory, tells how many there
 * are. Of a page Astro tells that by itself.
 */
export function bodyOf(response: Response, isOfEndpoint: boolean): Body {
  const isLong = isOfEndpoint && response.headers.has('Content-Length');
  const read = async () => Buffer.from(await response.arrayBuffer());
  return {
    isLong,
    read,
    write: async (file) => {
      if (!isLong) return writeFileSync(file, await read());
      const handle = openSync(file, 'w');
      try {
        await readPartByPart(response, (part) => writeFileSync(handle, part));
      } finally {
        closeSync(handle);
      }
    },
  };
}

/** Reads a body of bytes into one place, again and again, and hands on each part that was read. */
async function readPartByPart({ body, headers }: Response, take: (part: Uint8Array) => void): Promise<void> {
  const reader = body?.getReader({ mode: 'byob' });
  const length = Number(headers.get('Content-Length'));
  let place = new Uint8Array(Math.max(1, Math.min(PART, length)));
  while (reader) {
    const { value, done } = await reader.read(place);
    if (done) return;
    take(value);
    place = new Uint8Array(value.buffer);
  }
}
