/**
 * Files that lie together in a zip: those of a year. A batch is kept as it stands there, with its part of
 * the zip's own list and its lines of the lists of digests, so that a new issue asks for one batch to be
 * made again, and for no word of the others to be looked at.
 */
import { type LongPieceName, longPieceOf } from '#archive/pieces.ts';
import { inMemory, type Stored } from '#archive/stored.ts';
import { joinBytes } from '#zip/bytes.ts';
import { directoryOf, stretchOf } from '#zip/zip.ts';
import { type Algorithm, formatDigests } from './digest.ts';
import type { Files } from './packed-file.ts';
import { packSection, type Section } from './sections.ts';
import type { StoredStretch } from './zip.ts';

export interface Batch extends StoredStretch {
  /** The bytes of all its files, unpacked. */
  readonly octets: number;
  /** Its lines of a list of digests. */
  readonly linesBy: (algorithm: Algorithm) => Section;
}

/** What a zip and its lists are: the folder in it that holds all, and the digests its files are listed by. */
export interface Shape {
  readonly folder: string;
  readonly algorithms: readonly Algorithm[];
}

/**
 * Packs files, unless an earlier build has packed the same.
 *
 * @param filesOf - gives them by their paths below the folder; of two batches, all of one come before the other
 */
export function packBatch(piece: LongPieceName, { folder, algorithms }: Shape, filesOf: () => Files): Batch {
  const { facts, parts } = longPieceOf(piece, () => {
    const files = filesOf();
    const paths = Object.keys(files).sort();
    const packed = paths.flatMap((path) => {
      const file = files[path];
      return file ? { ...file, path: `${folder}/${path}` } : [];
    });
    const { entries, parts } = stretchOf(packed);
    const lines = algorithms.flatMap((algorithm) => {
      const { plain, deflated } = packSection(formatDigests(files, algorithm));
      return [
        [algorithm, plain],
        [`${algorithm} deflated`, deflated],
      ] as const;
    });
    const octets = packed.reduce((sum, { length }) => sum + length, 0);
    return {
      facts: { first: packed[0]?.path ?? '', count: entries.length, octets },
      parts: {
        files: inMemory(joinBytes(parts)),
        directory: inMemory(directoryOf(entries)),
        ...Object.fromEntries(lines),
      } as Readonly<Record<string, Stored>>,
    };
  });
  const part = (name: string) => {
    const found = parts[name];
    if (!found) throw new Error(`${piece.kind} ${piece.name}: packed without its part ${name}.`);
    return found;
  };
  return {
    ...facts,
    parts: [part('files')],
    directory: part('directory'),
    linesBy: (algorithm) => ({ plain: part(algorithm), deflated: part(`${algorithm} deflated`) }),
  };
}
