/** How a changed build puts files into the site and takes them out. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { statusOf } from '#cache/files.ts';
import type { SiteChanges } from '#cache/site-files.ts';

/** Moves a file to its place in the site, and notes it; one that is the same already is left as it is. */
export function moveIfOther(site: string, name: string, from: string, changes: SiteChanges): void {
  const file = join(site, name);
  const isSame =
    statusOf(file)?.size === statusOf(from)?.size && readFileSync(file).equals(readFileSync(from));
  if (isSame) {
    rmSync(from);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  moveFile(from, file);
  changes.written.add(name);
}

function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The site lies on another disk than the cache.
    copyFileSync(from, `${to}.tmp`);
    renameSync(`${to}.tmp`, to);
    rmSync(from);
  }
}

/** Removes a file, and the folders that are empty without it. */
export function removeFile(site: string, name: string): void {
  rmSync(join(site, name), { force: true });
  for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(site, folder));
    } catch (error) {
      // Something else lies in it. That it is gone already is as well.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
    }
  }
}
