import { zipSync } from 'fflate';
import type { Files } from './digest.ts';

/** Packs files into one folder of a zip: the same bytes each time, whatever the clock and the zone. */
export function packZip(folder: string, files: Files): Uint8Array {
  const inOrder = Object.keys(files)
    .sort()
    .map((path) => [`${folder}/${path}`, files[path] ?? new Uint8Array()] as const);
  // A zip states local time without its zone: this is midnight on the same day for whoever packs it.
  return zipSync(Object.fromEntries(inOrder), { level: 9, mtime: new Date(1980, 0, 1) });
}
