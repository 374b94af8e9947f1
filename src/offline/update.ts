/** Brings a new version to a reader who holds the one before, by what differs. */
import { applyDelta, type Cursor, joinBytes, readDistance, readNumber } from './delta.ts';
import { failure } from './failure.ts';
import { checkDigest, decompress, fetchBytes } from './fetched-bytes.ts';
import { type Manifest, updatePath } from './manifest.ts';
import { readManifest } from './store.ts';
import type { Transfer } from './transfer.ts';

/**
 * Makes as much of `next` as the file that leads there from `former` tells, and keeps it.
 *
 * @throws Error when there is no such file, or what comes of it is not the published version
 */
export async function bringUpdate(transfer: Transfer, former: string, next: string): Promise<void> {
  const { store } = transfer;
  const path = updatePath(former, next);
  const update: Cursor = { bytes: await decompress(await fetchBytes(transfer, path)), at: 0 };
  const held = await readManifest(store, former);
  if (!held) throw failure('blocked', `${former}: no longer held`);
  const manifestLength = readNumber(update);
  const target = applyDelta(await readBase(transfer, former, held, update), update);

  const manifestBytes = target.slice(0, manifestLength);
  await checkDigest(manifestBytes, next, path);
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(manifestBytes));
  const known = new Set(held.files.map(([, digest]) => digest));
  let start = manifestLength;
  for (const [file, digest, size] of manifest.files.filter(([, it]) => !known.has(it))) {
    const bytes = target.slice(start, start + size);
    await checkDigest(bytes, digest, file);
    await store.write(digest, bytes);
    start += size;
  }
  await store.write(next, manifestBytes);
}

/** Puts together what the update builds on: the former manifest, and the files it names by their numbers. */
async function readBase({ store }: Transfer, former: string, { files }: Manifest, update: Cursor) {
  const digests = [former];
  let index = 0;
  for (let rest = readNumber(update); rest > 0; rest -= 1) {
    index += readDistance(update);
    digests.push(files[index]?.[1] ?? '');
  }
  const pieces: Uint8Array[] = [];
  for (const digest of digests) {
    const held = await store.read(digest, '');
    if (!held) throw failure('blocked', `${digest}: no longer held`);
    pieces.push(new Uint8Array(await held.arrayBuffer()));
  }
  return joinBytes(pieces);
}
