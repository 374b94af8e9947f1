import { createHash } from 'node:crypto';
import { fault } from '../fault.ts';
import { type DecodedText, decodeText } from './encoding.ts';
import { extractPdfText, isPdf } from './pdf-text.ts';

/** Saved bytes as an archivist received them, and the text they hold. */
export interface Capture {
  /** Path below the folder of captures, with `/` between folders. */
  readonly name: string;
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** The whole text; every statement about places counts its UTF-16 units from 0. */
  readonly text: string;
  /** How the bytes hold the text: in an encoding, or as a PDF file. */
  readonly encoding: DecodedText['encoding'] | 'pdf';
}

/** The largest captures that are read, in bytes. A page has a few thousand, or millions with its pictures written out. */
const MOST_BYTES = { text: 9_000_000, pdf: 40_000_000 };
const MOST_LINES = 200_000;

/**
 * Reads a capture from its bytes.
 *
 * @throws Error that says in one sentence why the bytes cannot be a capture and what to do
 */
export async function readCapture(name: string, bytes: Uint8Array): Promise<Capture> {
  if (bytes.length === 0) throw fault('empty-file');
  const kind = isPdf(bytes) ? 'pdf' : 'text';
  if (bytes.length > MOST_BYTES[kind]) {
    throw fault('too-large', { bytes: bytes.length, most: MOST_BYTES[kind] });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { text, encoding } =
    kind === 'pdf' ? { text: await extractPdfText(bytes), encoding: 'pdf' as const } : decodeText(bytes);
  if (countLines(text) > MOST_LINES) throw fault('too-many-lines', { most: MOST_LINES });
  return { name, sha256, text, encoding };
}

function countLines(text: string): number {
  let lines = 1;
  for (let place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) lines += 1;
  return lines;
}
