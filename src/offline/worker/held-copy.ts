/** The copy that this worker stands for: its version, its files, and where they are kept. */
import { filesCache } from '../cache-names.ts';
import { type CopiedFile, type Manifest, placesOf } from '../manifest.ts';
import { openStore, readManifest, type Store } from '../store.ts';
import { bringManifest } from '../transfer.ts';
import { scope } from './scope.ts';

/** The build writes it in. */
declare const VERSION: string;

/** Digest of the manifest that this worker stands for. */
export const version = VERSION;

export interface Copy {
  readonly store: Store;
  readonly manifest: Manifest;
  readonly byPath: ReadonlyMap<string, CopiedFile>;
}

let copy: Promise<Copy> | undefined;

/** Opens the copy, where there still is one: who removed it wants nothing kept, though this worker still answers. */
export async function openHeldCopy(): Promise<Copy | undefined> {
  if (await caches.has(filesCache(scope))) return openCopy();
  copy = undefined;
  return undefined;
}

/** Opens this version's part of the store; where the browser has emptied it, from the network. */
export function openCopy(): Promise<Copy> {
  copy ??= loadCopy().catch((error) => {
    copy = undefined;
    throw error;
  });
  return copy;
}

async function loadCopy(): Promise<Copy> {
  const store = await openStore(scope);
  const manifest = (await readManifest(store, version)) ?? (await bringManifest({ scope, store }, version));
  return { store, manifest, byPath: new Map(manifest.files.map((file) => [file[0], file])) };
}

/** Finds the file of an address below the archive's root. */
export function fileAt(byPath: Copy['byPath'], address: string | undefined): CopiedFile | undefined {
  if (address === undefined) return undefined;
  const path = placesOf(address).find((place) => byPath.has(place));
  return path === undefined ? undefined : byPath.get(path);
}
