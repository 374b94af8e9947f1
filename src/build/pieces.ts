/** Pieces of the site that are made of one item each, kept by the digest of the item. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { EarlierBuild, Piece } from '#archive/earlier-build.ts';
import { type LongPieces, openLongPieces } from './long-pieces.ts';

export interface Pieces extends Pick<EarlierBuild, 'findPiece' | 'keepPiece'>, Omit<LongPieces, 'save'> {
  /** Writes what was added. */
  save(): void;
}

/** The pieces of one kind and group, by name. */
interface Group {
  readonly pieces: Map<string, { readonly digest: string; readonly value: unknown }>;
  isOther: boolean;
}

/** How many groups are in memory: those of a year are asked for together, and no more is needed of them after. */
const OPEN = 12;

/** Opens the pieces that are kept in a folder. They are good only for the code that made them. */
export function openPieces(folder: string): Pieces {
  const groups = new Map<string, Group>();
  const long = openLongPieces(join(folder, 'long'));
  const open = ({ kind, group }: Piece): Group => {
    const name = `${kind}-${group}`;
    const found = groups.get(name) ?? { pieces: readPieces(join(folder, name)), isOther: false };
    // A map is in the order in which its keys were set: the first was asked for longest ago.
    groups.delete(name);
    groups.set(name, found);
    for (const [oldest, left] of groups.size > OPEN ? groups.entries().take(1) : []) {
      write(oldest, left);
      groups.delete(oldest);
    }
    return found;
  };
  const write = (name: string, group: Group) => {
    if (!group.isOther) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.tmp`), serialize(group.pieces));
    renameSync(join(folder, `${name}.tmp`), join(folder, name));
    group.isOther = false;
  };
  return {
    ...long,
    findPiece: (piece) => {
      const found = open(piece).pieces.get(piece.name);
      return found?.digest === piece.digest ? found.value : undefined;
    },
    keepPiece: (piece, value) => {
      const group = open(piece);
      group.pieces.set(piece.name, { digest: piece.digest, value });
      group.isOther = true;
    },
    save: () => {
      for (const [name, group] of groups) write(name, group);
      long.save();
    },
  };
}

/** Forgets all pieces. */
export function forgetPieces(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function readPieces(file: string): Group['pieces'] {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return new Map();
  }
}
