/** Pieces of the site that are made of one item each, kept by the digest of the item. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { EarlierBuild, Piece } from '#archive/earlier-build.ts';

export interface Pieces extends Pick<EarlierBuild, 'findPiece' | 'keepPiece'> {
  /** Writes what was added. */
  save(): void;
}

/** The pieces of one kind and group, by name. */
type Kept = Map<string, { readonly digest: string; readonly value: unknown }>;

/** Opens the pieces that are kept in a folder. They are good only for the code that made them. */
export function openPieces(folder: string): Pieces {
  const files = new Map<string, Kept>();
  const added = new Set<string>();
  const open = ({ kind, group }: Piece) => {
    const name = `${kind}-${group}`;
    const kept = files.get(name) ?? readPieces(join(folder, name));
    files.set(name, kept);
    return { name, kept };
  };
  return {
    findPiece: (piece) => {
      const found = open(piece).kept.get(piece.name);
      return found?.digest === piece.digest ? found.value : undefined;
    },
    keepPiece: (piece, value) => {
      const { name, kept } = open(piece);
      kept.set(piece.name, { digest: piece.digest, value });
      added.add(name);
    },
    save: () => {
      mkdirSync(folder, { recursive: true });
      for (const name of added) {
        writeFileSync(join(folder, `${name}.tmp`), serialize(files.get(name)));
        renameSync(join(folder, `${name}.tmp`), join(folder, name));
      }
    },
  };
}

/** Forgets all pieces. */
export function forgetPieces(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function readPieces(file: string): Kept {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return new Map();
  }
}
