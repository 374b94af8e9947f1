import { inMemory, readStored, type Stored } from '#archive/stored.ts';
import { closeZip, directoryOf, headOf } from '#zip/zip.ts';
import { type LongFile, longFile, type PackedLongFile, storedLengthOf } from './long-file.ts';

/** Some files of a zip, one after the other, each with its own head. */
export interface StoredStretch {
  /** The path of the first. */
  readonly first: string;
  readonly count: number;
  readonly parts: readonly Stored[];
  /** Their part of the list at the zip's end, as if it held nothing before them. */
  readonly directory: Stored;
}

/** Puts a file into a zip by itself. */
export function stretchOfFile(
  path: string,
  { length, crc32, deflated }: Pick<PackedLongFile, 'length' | 'crc32' | 'deflated'>,
): StoredStretch {
  const entry = { path, crc: crc32, packed: storedLengthOf(deflated), size: length, start: 0 };
  const directory = inMemory(directoryOf([entry]));
  return { first: path, count: 1, parts: [inMemory(headOf(entry)), ...deflated], directory };
}

/** Makes a zip, its files by path, in whatever order its stretches come. */
export function joinZip(stretches: readonly StoredStretch[]): LongFile {
  const inOrder = stretches.toSorted((one, other) => (one.first < other.first ? -1 : 1));
  const listed = inOrder.map(({ count, parts, directory }) => {
    return { count, length: storedLengthOf(parts), directory: readStored(directory) };
  });
  return longFile([...inOrder.flatMap(({ parts }) => parts), inMemory(closeZip(listed))]);
}
