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
import type { LongPiece, LongPieceName, Piece } from './pieces.ts';

/** What was read of one issue's file. */
export interface Reading {
  readonly data: IssueData;
  /** Stands for the file. */
  readonly digest: string;
}

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

function keyOf(shown: readonly unknown[]): string {
  if (shown.length === 1 && typeof shown[0] === 'string') return shown[0];
  return hash('sha256', JSON.stringify(shown), 'base64url');
}
