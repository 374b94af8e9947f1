/**
 * Adds to a built site the file by which readers of the version published now get to the new one.
 *
 * `node scripts/offline-update.ts https://example.org/repo/`, after the build and before it is published;
 * a folder may stand in place of the address.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeUpdate, readPublishedCopy } from '#offline/build/update.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [published, folder = 'dist'] = positionals;
if (published === undefined) throw new Error('Say where the archive is published: https://example.org/repo/');

const next = await readPublishedCopy((path) => readFrom(folder, path));
const former = await readPublishedCopy((path) => readFrom(published, path));
if (former.version === next.version) {
  console.log('The published version is this one; there is nothing to lead to.');
} else {
  const { path, bytes } = makeUpdate(former, next);
  await writeFile(join(folder, path), bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}

async function readFrom(place: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!/^https?:/.test(place)) return new Uint8Array(await readFile(join(place, path)));
  const response = await fetch(new URL(path, place));
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
