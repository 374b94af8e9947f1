/**
 * Long pieces of the site: what is told of each is in memory, while the bytes of all lie in one file and
 * are read from there whenever they are asked for.
 *
 * That file is only added to, so that what an earlier build kept of it holds until a build is done, even
 * when one is killed. Once more than half of it is of no use to anyone, what is left moves to a new file.
 */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { EarlierBuild } from '#archive/earlier-build.ts';
import type { LongPieceName } from '#archive/pieces.ts';
import { readStored, type Stored } from '#archive/stored.ts';

export interface LongPieces extends Pick<EarlierBuild, 'findLongPiece' | 'keepLongPiece'> {
  /** Writes down where everything lies. Of the kinds that were asked for, what was not asked for is let go of. */
  save(): void;
}

interface Place {
  readonly start: number;
  readonly length: number;
}

interface Entry {
  readonly digest: string;
  readonly facts: unknown;
  readonly parts: Readonly<Record<string, Place>>;
}

/** What is kept of all pieces: the file with their bytes, and for each kind the pieces by name. */
interface Index {
  readonly file: string;
  readonly kinds: Kinds;
}

type Kinds = Map<string, Map<string, Entry>>;

const INDEX = 'index';
const BYTES = 'bytes-';

/** Opens the long pieces that are kept in a folder. They are good only for the code that made them. */
export function openLongPieces(folder: string): LongPieces {
  const { file, kinds: before } = readIndex(folder);
  const now: Kinds = new Map();
  let bytes: BytesFile | undefined;
  const open = () => {
    bytes ??= openBytes(folder, file);
    return bytes;
  };
  const note = ({ kind, name }: LongPieceName, entry: Entry) => {
    now.set(kind, (now.get(kind) ?? new Map<string, Entry>()).set(name, entry));
    return { facts: entry.facts, parts: mapValues(entry.parts, (place) => storedAt(place, open)) };
  };
  return {
    findLongPiece: (piece) => {
      const { kind, name, digest } = piece;
      const entry = now.get(kind)?.get(name) ?? before.get(kind)?.get(name);
      return entry?.digest === digest ? note(piece, entry) : undefined;
    },
    keepLongPiece: (piece, { facts, parts }) => {
      const places = mapValues(parts, (part) => open().add(readStored(part)));
      return note(piece, { digest: piece.digest, facts, parts: places });
    },
    save: () => {
      const kinds: Kinds = new Map([...before, ...now]);
      const kept = bytes && isMostlyGarbage(kinds, bytes) ? moveAll(folder, kinds, bytes) : { file, kinds };
      bytes?.close();
      bytes = undefined;
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${INDEX}.tmp`), serialize(kept));
      renameSync(join(folder, `${INDEX}.tmp`), join(folder, INDEX));
      for (const name of readdirSync(folder)) {
        if (name.startsWith(BYTES) && name !== kept.file) rmSync(join(folder, name));
      }
    },
  };
}

function storedAt(place: Place, open: () => BytesFile): Stored {
  return { length: place.length, copyTo: (target, from) => open().copy(place, target, from) };
}

interface BytesFile {
  readonly length: number;
  add(bytes: Uint8Array): Place;
  copy(place: Place, target: Uint8Array, from: number): number;
  close(): void;
}

function openBytes(folder: string, name: string): BytesFile {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, name), 'a+');
  let { size } = fstatSync(file);
  return {
    get length() {
      return size;
    },
    add: (bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      const start = size;
      size += bytes.length;
      return { start, length: bytes.length };
    },
    copy: ({ start, length }, target, from) => {
      const count = readSync(file, target, 0, Math.min(target.length, length - from), start + from);
      if (count > 0) return count;
      throw new Error(`${join(folder, name)}: shorter than it was. Build all: npm run build -- --whole`);
    },
    close: () => closeSync(file),
  };
}

function isMostlyGarbage(kinds: Kinds, { length }: BytesFile): boolean {
  const entries = [...kinds.values()].flatMap((names) => [...names.values()]);
  const places = entries.flatMap(({ parts }) => Object.values(parts));
  return length > 2 * places.reduce((sum, place) => sum + place.length, 0);
}

/** Moves all pieces to a file of another name. */
function moveAll(folder: string, kinds: Kinds, from: BytesFile): Index {
  const names = readdirSync(folder).filter((name) => name.startsWith(BYTES));
  const file = `${BYTES}${1 + Math.max(...names.map((name) => Number(name.slice(BYTES.length))))}`;
  const to = openBytes(folder, file);
  const move = (entry: Entry): Entry => {
    return {
      ...entry,
      parts: mapValues(entry.parts, (place) => to.add(readStored(storedAt(place, () => from)))),
    };
  };
  const moved = [...kinds].map(
    ([kind, names]) => [kind, new Map([...names].map(([name, entry]) => [name, move(entry)]))] as const,
  );
  to.close();
  return { file, kinds: new Map(moved) };
}

function readIndex(folder: string): Index {
  try {
    return deserialize(readFileSync(join(folder, INDEX)));
  } catch {
    return { file: `${BYTES}0`, kinds: new Map() };
  }
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
