/**
 * What a reader who holds the version before has to fetch. It needs no trust: what comes of it is held
 * against the new version's own digests, and where it fits nobody, the parts of the pack are still there.
 */
import { gunzipSync, gzipSync } from 'fflate';
import { digestOfBytes, fileOf, type SiteFile } from '#cache/site-files.ts';
import { type Offer, offerPath } from '../copies.ts';
import { type Bytes, formatDistance, formatNumber, joinBytes } from '../delta.ts';
import { filesByPart, type Manifest, manifestPath, partPath, updatePath } from '../manifest.ts';
import { writeDelta } from './delta.ts';

/** A published version, with every byte of it. */
export interface PublishedCopy {
  readonly version: string;
  readonly manifest: Manifest;
  readonly manifestBytes: Bytes;
  readonly byDigest: ReadonlyMap<string, Bytes>;
}

/**
 * Reads a published version out of its pack.
 *
 * @param read - gives the bytes at a path below the archive's root
 * @throws Error when a byte is not the published one
 */
export async function readPublishedCopy(read: (path: string) => Promise<Bytes>): Promise<PublishedCopy> {
  const checked = async (path: string, digest: string) => {
    const bytes = await read(path);
    if (digestOfBytes(bytes) !== digest) throw new Error(`${path}: not the published bytes.`);
    return bytes;
  };
  const { version }: Offer = JSON.parse(new TextDecoder().decode(await read(offerPath)));
  const manifestBytes = await checked(manifestPath(version), version);
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(manifestBytes));
  const byDigest = new Map<string, Bytes>();
  for (const { part, files } of filesByPart(manifest)) {
    const bytes = new Uint8Array(gunzipSync(await checked(partPath(part), part.digest)));
    let start = 0;
    for (const [, digest, size] of files) {
      byDigest.set(digest, bytes.slice(start, start + size));
      start += size;
    }
  }
  return { version, manifest, manifestBytes, byDigest };
}

/** Makes the file that leads from one version to the next. */
export function makeUpdate(former: PublishedCopy, next: PublishedCopy): SiteFile {
  // What both hold is in no need of telling, but for the manifest, which names all of it.
  const gone = former.manifest.files.flatMap(([, digest], index) =>
    next.byDigest.has(digest) ? [] : [index],
  );
  const base = joinBytes([
    former.manifestBytes,
    ...gone.map((index) => former.byDigest.get(former.manifest.files[index]?.[1] ?? '') ?? new Uint8Array()),
  ]);
  const added = next.manifest.files.filter(([, digest]) => !former.byDigest.has(digest));
  const target = joinBytes([
    next.manifestBytes,
    ...added.map(([, digest]) => next.byDigest.get(digest) ?? new Uint8Array()),
  ]);
  const steps = gone.flatMap((index, at) => formatDistance(index - (gone[at - 1] ?? 0)));
  const head = [...formatNumber(next.manifestBytes.length), ...formatNumber(gone.length), ...steps];
  const bytes = gzipSync(joinBytes([new Uint8Array(head), writeDelta(base, target)]), { level: 9, mtime: 0 });
  return fileOf(updatePath(former.version, next.version), bytes);
}
