/** Pieces of the site that are made of one item each, kept by the digest of the item. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { EarlierBuild } from '#archive/earlier-build.ts';
import type { Piece } from '#archive/pieces.ts';
import { forRecent } from '#cache/recent.ts';
import { type LongPieces, openLongPieces } from './long-pieces.ts';

export interface Pieces extends Pick<EarlierBuild, 'findPiece' | 'keepPiece'>, Omit<LongPieces, 'save'> {
  /** Writes what was added. */
  save(): void;
}

/** The pieces of one kind and group, by name. */
type Group = Map<string, { readonly digest: string; readonly value: unknown }>;

/** How many groups are in memory: those of a year are asked for together, and no more is needed of them after. */
const OPEN = 12;

/** Opens the pieces that are kept in a folder. They are good only for the code that made them. */
export function openPieces(folder: string): Pieces {
  const unsaved = new Map<string, Group>();
  const long = openLongPieces(join(folder, 'long'));
  const save = (name: string) => {
    const group = unsaved.get(name);
    if (!group) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.tmp`), serialize(group));
    renameSync(join(folder, `${name}.tmp`), join(folder, name));
    unsaved.delete(name);
  };
  const open = forRecent(OPEN, (name: string) => readPieces(join(folder, name)), save);
  const nameOf = ({ kind, group }: Piece) => `${kind}-${group}`;
  return {
    ...long,
    findPiece: (piece) => {
      const found = open(nameOf(piece)).get(piece.name);
      return found?.digest === piece.digest ? found.value : undefined;
    },
    keepPiece: (piece, value) => {
      const group = open(nameOf(piece));
      group.set(piece.name, { digest: piece.digest, value });
      unsaved.set(nameOf(piece), group);
    },
    save: () => {
      for (const name of unsaved.keys()) save(name);
      long.save();
    },
  };
}

/** Forgets all pieces. */
export function forgetPieces(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function readPieces(file: string): Group {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return new Map();
  }
}
