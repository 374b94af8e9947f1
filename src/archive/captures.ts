import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Provenance } from '#bulletin/schema.ts';

const FOLDER = 'content/captures';

/**
 * Reads the bytes of a capture that an issue rests on.
 *
 * @throws Error when it lies outside the folder of captures, or its bytes are not those on record
 */
export function readCapture({ file, sha256 }: Provenance): Uint8Array {
  const path = normalize(join(FOLDER, file));
  if (!path.startsWith(normalize(`${FOLDER}/`))) throw new Error(`${file}: not below ${FOLDER}.`);
  const bytes = readFileSync(path);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === sha256) return bytes;
  throw new Error(`${path}: its SHA-256 is ${found}, on record is ${sha256}. Restore it from a sound copy.`);
}
