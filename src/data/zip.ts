import { joinStretches, stretchOf } from '#zip/zip.ts';
import type { Files } from './packed-file.ts';

/** Packs files into one folder of a zip, by path: a file is packed once, however many zips hold it. */
export function packZip(folder: string, files: Files): Uint8Array<ArrayBuffer> {
  const inOrder = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return joinStretches([stretchOf(inOrder.map(([path, file]) => ({ ...file, path: `${folder}/${path}` })))]);
}
