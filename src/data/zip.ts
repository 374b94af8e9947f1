import { lengthOf } from '#zip/bytes.ts';
import { closeZip, directoryOf, stretchOf } from '#zip/zip.ts';
import type { Files } from './packed-file.ts';

/** Packs files into one folder of a zip, by path: a file is packed once, however many zips hold it. */
export function packZip(folder: string, files: Files): readonly Uint8Array[] {
  const inOrder = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const { entries, parts } = stretchOf(
    inOrder.map(([path, file]) => ({ ...file, path: `${folder}/${path}` })),
  );
  const listed = { count: entries.length, length: lengthOf(parts), directory: directoryOf(entries) };
  return [...parts, closeZip([listed])];
}
