import { createHash } from 'node:crypto';
import { decodeText } from './encoding.ts';

/** Saved bytes as an archivist received them, and the text they hold. */
export interface Capture {
  /** Path below the folder of captures, with `/` between folders. */
  readonly name: string;
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** The whole text; every statement about places counts its UTF-16 units from 0. */
  readonly text: string;
}

/** The largest capture that is read, in bytes. A real one has a few thousand. */
const MOST_BYTES = 4_000_000;

/**
 * Reads a capture from its bytes.
 *
 * @throws Error that says in one sentence why the bytes cannot be a capture and what to do
 */
export function readCapture(name: string, bytes: Uint8Array): Capture {
  if (bytes.length === 0) throw new Error('文件是空的。请重新保存一份，再导入。');
  if (bytes.length > MOST_BYTES) {
    throw new Error(`文件有 ${bytes.length} 字节，超过上限 ${MOST_BYTES}。请只保存这一期的页面。`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, text: decodeText(bytes) };
}
