/**
 * What a build goes on from, when there is an earlier one: `npm run build` offers it to the pages.
 *
 * A share is what one route makes of one item: the page of an issue, the feeds of a year. It has a name
 * for good, and a key that stands for all that it shows. A share whose key is still that of the earlier
 * build is left out of its route's paths, since its files lie there already. Plain `astro build` knows
 * no earlier build and makes every share.
 */
import { hash } from 'node:crypto';
import type { IssueData } from '#bulletin/schema.ts';

/** What was read of one issue's file. */
export interface Reading {
  readonly data: IssueData;
  /** Stands for the file. */
  readonly digest: string;
}

/** A piece that is made of one item, and of nothing else: what it is, where it is kept, and of what. */
export interface Piece {
  /** What is made: `texts`. */
  readonly kind: string;
  /** Pieces of one group are kept in one file. */
  readonly group: string;
  /** The item. */
  readonly name: string;
  /** Stands for all of the item that enters. */
  readonly digest: string;
}

/** Bytes that are read whenever they are asked for: those of a whole archive need not be in memory at once. */
export interface Stored {
  readonly length: number;
  /** Puts those from a place on into `target`, as many as it holds, and gives their number. */
  copyTo(target: Uint8Array, from: number): number;
}

/** A piece of many bytes: what is told of it, and its parts, which are left where they are kept. */
export interface LongPiece<Facts, Part extends string> {
  readonly facts: Facts;
  readonly parts: Readonly<Record<Part, Stored>>;
}

/** Long pieces are in no group: none is read before its bytes are asked for. */
export type LongPieceName = Omit<Piece, 'group'>;

export interface EarlierBuild {
  /** Gives a piece as an earlier build made it, or nothing. */
  readonly findPiece: (piece: Piece) => unknown;
  /** Keeps a piece for the next build. */
  readonly keepPiece: (piece: Piece, value: unknown) => void;
  /** Gives a long piece as an earlier build made it, or nothing. */
  readonly findLongPiece: (piece: LongPieceName) => LongPiece<unknown, string> | undefined;
  /** Keeps a long piece for the next build, and for the rest of this one. */
  readonly keepLongPiece: (
    piece: LongPieceName,
    made: LongPiece<unknown, string>,
  ) => LongPiece<unknown, string>;
  /** The issues, by path: the build driver has read them, or Astro's loader adds them here. */
  readonly readings: Map<string, Reading>;
  /** The keys of the shares that need not be made, by name. */
  readonly made: ReadonlyMap<string, string>;
  /** The keys of all shares there are now, made or not. */
  readonly shares: Map<string, string>;
}

declare global {
  // The build driver and the bundled pages hold two copies of every module, and meet here.
  var bulletinBuild: EarlierBuild | undefined;
}

/** Tells the pages what they can go on from. */
export function offerBuild(build: EarlierBuild): EarlierBuild {
  globalThis.bulletinBuild = build;
  return build;
}

/** Gives the static paths of a share; none when an earlier build has made them. */
export function pathsOfShare<Path extends object>(
  name: string,
  shown: readonly unknown[],
  pathsOf: () => readonly Path[],
): readonly (Path & { cacheKey: string })[] {
  const build = globalThis.bulletinBuild;
  const key = build ? keyOf(shown) : '';
  build?.shares.set(name, key);
  if (build?.made.get(name) === key) return [];
  // Astro hands this on to whoever renders the path, who thus learns of which share it is.
  return pathsOf().map((path) => ({ ...path, cacheKey: name }));
}

/**
 * Makes a piece of the site, unless an earlier build by the same code has made it.
 *
 * @param make - makes it of the item alone; what it gives must be plain data
 */
export function pieceOf<Value>(piece: Piece, make: () => Value): Value {
  const build = globalThis.bulletinBuild;
  const kept = build ? build.findPiece(piece) : findOwn(piece);
  if (kept !== undefined) return kept as Value;
  const made = make();
  if (build) build.keepPiece(piece, made);
  else own.set(`${piece.kind} ${piece.name}`, { digest: piece.digest, value: made });
  return made;
}

/** What plain `astro build` made: for itself alone, and in memory. */
const own = new Map<string, { readonly digest: string; readonly value: unknown }>();

function findOwn({ kind, name, digest }: Piece): unknown {
  const found = own.get(`${kind} ${name}`);
  return found?.digest === digest ? found.value : undefined;
}

/**
 * Makes a long piece of the site, unless an earlier build by the same code has made it.
 *
 * @param make - makes it of the item alone; its facts must be plain data
 */
export function longPieceOf<Facts, Part extends string>(
  piece: LongPieceName,
  make: () => LongPiece<Facts, Part>,
): LongPiece<Facts, Part> {
  const build = globalThis.bulletinBuild;
  if (!build) return make();
  const found = build.findLongPiece(piece) ?? build.keepLongPiece(piece, make());
  return found as LongPiece<Facts, Part>;
}

/** Gives bytes in memory in the form of those that are not. */
export function inMemory(bytes: Uint8Array): Stored {
  return {
    length: bytes.length,
    copyTo: (target, from) => {
      const copied = bytes.subarray(from, from + target.length);
      target.set(copied);
      return copied.length;
    },
  };
}

/** Brings bytes into memory. */
export function readStored(stored: Stored): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(stored.length);
  for (let at = 0; at < bytes.length; ) at += stored.copyTo(bytes.subarray(at), at);
  return bytes;
}

/** Does what `pieceOf` does, for a piece that takes its time. */
export async function pieceOfTask<Value>(piece: Piece, make: () => Promise<Value>): Promise<Value> {
  const build = globalThis.bulletinBuild;
  const kept = build?.findPiece(piece);
  if (kept !== undefined) return kept as Value;
  const made = await make();
  build?.keepPiece(piece, made);
  return made;
}

/** Names the group of an issue's pieces: those of a year lie together. */
export function groupOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

function keyOf(shown: readonly unknown[]): string {
  if (shown.length === 1 && typeof shown[0] === 'string') return shown[0];
  return hash('sha256', JSON.stringify(shown), 'base64url');
}
