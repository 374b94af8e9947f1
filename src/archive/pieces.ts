/** Pieces of the site that are made of one item each: what an earlier build by the same code made is taken as it is. */
import type { Stored } from './stored.ts';

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

/** A piece of many bytes: what is told of it, and its parts, which are left where they are kept. */
export interface LongPiece<Facts, Part extends string> {
  readonly facts: Facts;
  readonly parts: Readonly<Record<Part, Stored>>;
}

/** Long pieces are in no group: none is read before its bytes are asked for. */
export type LongPieceName = Omit<Piece, 'group'>;

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
