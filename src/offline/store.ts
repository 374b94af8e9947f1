/**
 * The saved bytes, by their digest.
 *
 * Nothing in it is ever overwritten: two versions of the archive share what is equal in both and cannot
 * disturb each other. Which version is held in full is noted apart, last of all.
 */
import { filesCache, wholeCache } from './cache-names.ts';
import { type CopiedFile, type Manifest, manifestPath, sizeOf } from './manifest.ts';

const TYPES: Readonly<Record<string, string>> = {
  bib: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

export interface Store {
  /** Gives the digests of everything that is held. */
  digests(): Promise<Set<string>>;
  /** Gives the bytes of a digest as the answer for a path, or `undefined`. */
  read(digest: string, path: string): Promise<Response | undefined>;
  /** Keeps bytes, which the caller has checked. */
  write(digest: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes everything but these. */
  keepOnly(digests: ReadonlySet<string>): Promise<void>;
  /** Lists the versions that were once held in full. */
  whole(): Promise<readonly string[]>;
  /** Notes that a version is held in full; the notes on other versions stay until `forgetOthers`. */
  markWhole(version: string): Promise<void>;
  /** Takes back what `markWhole` noted of other versions. */
  forgetOthers(version: string): Promise<void>;
}

/**
 * Opens the store of the archive at `scope`, the address of its root.
 *
 * @throws Error of the browser, when it lets this page store nothing
 */
export async function openStore(scope: string): Promise<Store> {
  const files = await caches.open(filesCache(scope));
  const keyOf = (name: string) => `${scope}__store/${name}`;
  const nameOf = ({ url }: Request) => url.slice(keyOf('').length);
  return {
    digests: async () => new Set((await files.keys()).map(nameOf)),
    async read(digest, path) {
      const held = await files.match(keyOf(digest));
      const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      return held && new Response(held.body, { headers: { 'content-type': type } });
    },
    async write(digest, bytes) {
      const length = String(bytes.byteLength);
      await files.put(keyOf(digest), new Response(bytes, { headers: { 'content-length': length } }));
    },
    async keepOnly(digests) {
      const others = (await files.keys()).filter((key) => !digests.has(nameOf(key)));
      await Promise.all(others.map((key) => files.delete(key)));
    },
    async whole() {
      if (!(await caches.has(wholeCache(scope)))) return [];
      return (await (await caches.open(wholeCache(scope))).keys()).map(nameOf);
    },
    async markWhole(version) {
      await (await caches.open(wholeCache(scope))).put(keyOf(version), new Response(version));
    },
    async forgetOthers(version) {
      const whole = await caches.open(wholeCache(scope));
      const others = (await whole.keys()).filter((key) => nameOf(key) !== version);
      await Promise.all(others.map((key) => whole.delete(key)));
    },
  };
}

/** Removes everything the archive at `scope` has saved on this device. */
export async function removeStore(scope: string): Promise<void> {
  await caches.delete(wholeCache(scope));
  await caches.delete(filesCache(scope));
}

/** Reads the manifest of a version out of the store. */
export async function readManifest(store: Store, version: string): Promise<Manifest | undefined> {
  const held = await store.read(version, manifestPath(version));
  return held && ((await held.json()) as Manifest);
}

/** Tells what of a version is held. */
export function measure({ files }: Manifest, held: ReadonlySet<string>) {
  const missing: readonly CopiedFile[] = files.filter(([, digest]) => !held.has(digest));
  return { files: files.length, missing: missing.length, size: sizeOf(files), missingSize: sizeOf(missing) };
}
