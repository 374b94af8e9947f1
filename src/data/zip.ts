import { zipSync } from 'fflate';
import type { Files } from './digest.ts';

// A zip writes the local time of whoever packs it. The parts of this one are the same everywhere.
const EVERYWHERE = new Date(1980, 0, 1);

/** Packs files into one folder of a zip: the same bytes each time, whatever the clock and the zone. */
export function packZip(folder: string, files: Files): Uint8Array {
  const inOrder = Object.keys(files)
    .sort()
    .map((path) => [`${folder}/${path}`, files[path] ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(inOrder), { level: 9, mtime: EVERYWHERE });
}
