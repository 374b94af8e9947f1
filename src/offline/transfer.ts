/**
 * Brings files from the server into the store. Everything is held against its digest before it is kept,
 * and what has arrived stays, so that a transfer that breaks off goes on where it was.
 */
import type { Bytes } from './delta.ts';
import { failure } from './failure.ts';
import { checkDigest, decompress, fetchBytes, type Origin } from './fetched-bytes.ts';
import {
  type CopiedFile,
  filesByPart,
  isKeptOpen,
  type Manifest,
  manifestPath,
  type Part,
  partPath,
  sizeOf,
} from './manifest.ts';
import type { Store } from './store.ts';

export interface Progress {
  /** Bytes that have arrived, and bytes that there are to fetch. */
  readonly arrived: number;
  readonly total: number;
}

export interface Transfer extends Origin {
  readonly store: Store;
  readonly report?: (progress: Progress) => void;
}

/** Either a whole part, or one file by itself. */
type Step = { part: Part; files: readonly CopiedFile[] } | { file: CopiedFile };

/** Fetches the manifest of a version and keeps it. */
export async function bringManifest(transfer: Transfer, version: string): Promise<Manifest> {
  const bytes = await fetchBytes(transfer, manifestPath(version));
  await checkDigest(bytes, version, manifestPath(version));
  await transfer.store.write(version, bytes);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * Brings what is missing of some files of a manifest.
 *
 * @throws Error with a reason, at the first byte that is wrong or missing
 */
export async function bringFiles(
  transfer: Transfer,
  manifest: Manifest,
  wanted: readonly CopiedFile[] = manifest.files,
): Promise<void> {
  const steps = planTransfer(manifest, wanted, await transfer.store.digests());
  const total = steps.reduce((sum, step) => sum + sizeOfStep(step), 0);
  let done = 0;
  for (const step of steps) {
    const report = (arrived: number) => transfer.report?.({ arrived: done + arrived, total });
    if ('part' in step) await bringPart(transfer, step.part, step.files, report);
    else await bringFile(transfer, step.file, report);
    done += sizeOfStep(step);
  }
  const held = await transfer.store.digests();
  const lost = wanted.find(([, digest]) => !held.has(digest));
  if (lost) throw failure('blocked', `${lost[0]}: the browser did not keep it`);
}

/** Says how many bytes have to be sent for what is missing. */
export function sizeToFetch(manifest: Manifest, held: ReadonlySet<string>): number {
  return planTransfer(manifest, manifest.files, held).reduce((sum, step) => sum + sizeOfStep(step), 0);
}

/** Chooses for each part between the part and its missing files one by one, by what has to be sent. */
function planTransfer(manifest: Manifest, wanted: readonly CopiedFile[], held: ReadonlySet<string>): Step[] {
  const digests = new Set(wanted.map(([, digest]) => digest));
  return filesByPart(manifest).flatMap(({ part, files }): Step[] => {
    const missing = files.filter(([, digest]) => digests.has(digest) && !held.has(digest));
    if (missing.length === 0) return [];
    // Hosts compress single files too, but each by itself, and each is a request.
    const alone = sizeOf(missing) * 2 < sizeOf(files);
    return alone ? missing.map((file) => ({ file })) : [{ part, files }];
  });
}

function sizeOfStep(step: Step): number {
  return 'part' in step ? step.part.size : step.file[2];
}

async function bringPart(
  transfer: Transfer,
  part: Part,
  files: readonly CopiedFile[],
  report: (arrived: number) => void,
): Promise<void> {
  const path = partPath(part);
  const sent = await fetchBytes(transfer, path, part.size, report);
  await checkDigest(sent, part.digest, path);
  const bytes = await decompress(sent);
  let start = 0;
  const slices = files.map(([, digest, size]) => {
    start += size;
    return { digest, bytes: bytes.slice(start - size, start) };
  });
  await Promise.all(slices.map((slice) => transfer.store.write(slice.digest, slice.bytes)));
}

async function bringFile(
  transfer: Transfer,
  [path, digest, size]: CopiedFile,
  report: (arrived: number) => void,
): Promise<void> {
  const limit = isKeptOpen(path) ? size * 2 + 1024 : size;
  const sent = await fetchBytes(transfer, path.split('/').map(encodeURIComponent).join('/'), limit, report);
  const bytes = isKeptOpen(path) ? await openKept(sent, path) : sent;
  await checkDigest(bytes, digest, path);
  await transfer.store.write(digest, bytes);
}

async function openKept(sent: Bytes, path: string): Promise<Bytes> {
  try {
    return await decompress(sent);
  } catch {
    throw failure('altered', `${path}: not compressed as published`);
  }
}
