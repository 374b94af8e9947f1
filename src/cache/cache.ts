/**
 * What earlier builds worked out, kept by the digest of all that it was worked out from: what is found here
 * is what would be worked out again. It may be deleted at any time, and nothing but time is lost.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { codeDigest } from './code-digest.ts';

export interface Cache {
  /** Gives what was kept; nothing, where it was not. */
  read(key: string): Uint8Array | undefined;
  has(key: string): boolean;
  keep(key: string, bytes: Uint8Array): void;
  /** Lets go of what nobody asked for since the cache was opened. */
  forgetUnused(): void;
}

/** Keeps nothing. */
export const noCache: Cache = {
  read: () => undefined,
  has: () => false,
  keep: () => {},
  forgetUnused: () => {},
};

/**
 * Opens the cache that the environment names, for one of its users: `npm run build` names one, plain
 * `astro build` does not, and so does all the work.
 */
export function cacheFor(user: string): Cache {
  const folder = process.env['BUILD_CACHE'];
  return folder ? openCache(join(folder, user)) : noCache;
}

/** Opens a cache in a folder. */
export function openCache(folder: string): Cache {
  const used = new Set<string>();
  const nameOf = (key: string) => {
    const name = digestOf([codeDigest(), key]);
    used.add(name);
    return name;
  };
  return {
    read: (key) => readSound(join(folder, nameOf(key))),
    has: (key) => readSound(join(folder, nameOf(key))) !== undefined,
    keep: (key, bytes) => {
      const file = join(folder, nameOf(key));
      mkdirSync(folder, { recursive: true });
      // A name of its own first: who is stopped in the middle leaves nothing half.
      writeFileSync(`${file}.${process.pid}`, seal(bytes));
      renameSync(`${file}.${process.pid}`, file);
    },
    forgetUnused: () => {
      for (const name of namesIn(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/**
 * Gives a value that is worked out only where it is not kept.
 *
 * @param needed - keys of what the work keeps besides its value
 */
export async function remember<T>(
  cache: Cache,
  key: string,
  work: () => T | Promise<T>,
  needed: (value: T) => readonly string[] = () => [],
): Promise<T> {
  const kept = cache.read(key);
  if (kept) {
    const value: T = JSON.parse(new TextDecoder().decode(kept));
    if (needed(value).every((other) => cache.has(other))) return value;
  }
  const value = await work();
  cache.keep(key, new TextEncoder().encode(JSON.stringify(value)));
  return value;
}

/** Many small answers, kept together: a file for each would cost more than to work it out again. */
export interface Table<T> {
  /**
   * Gives an answer that is worked out only where it is not kept.
   *
   * @param isLasting - false for an answer that is not to be kept
   */
  answer(key: string, work: () => T, isLasting?: boolean): T;
  /** Keeps the answers that were asked for. */
  keep(): void;
}

/** Opens a table. */
export function openTable<T>(cache: Cache, name: string): Table<T> {
  const kept = cache.read(`table ${name}`);
  const before: Record<string, T> = kept ? JSON.parse(new TextDecoder().decode(kept)) : {};
  const now: Record<string, T> = {};
  return {
    answer: (key, work, isLasting = true) => {
      const answer = Object.hasOwn(before, key) ? (before[key] as T) : work();
      if (isLasting) now[key] = answer;
      return answer;
    },
    keep: () => cache.keep(`table ${name}`, new TextEncoder().encode(JSON.stringify(now))),
  };
}

/** Gives the SHA-256 of some texts together, in hexadecimal. */
export function digestOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** How many bytes the seal takes, before what is kept. */
const SEAL = 4;

/** Puts a checksum before some bytes: a disk that failed, or a copied cache, can leave half of them. */
function seal(bytes: Uint8Array): Uint8Array {
  const sealed = Buffer.alloc(SEAL + bytes.length);
  sealed.writeUInt32LE(crc32(bytes));
  sealed.set(bytes, SEAL);
  return sealed;
}

/** Gives what a file holds, when it is there and all of it. */
function readSound(file: string): Uint8Array | undefined {
  try {
    const sealed = readFileSync(file);
    const bytes = sealed.subarray(SEAL);
    return sealed.readUInt32LE() === crc32(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
