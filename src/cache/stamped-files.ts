/** Folders and files that are read again only when their stamp is another. */
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, openTable } from './cache.ts';
import { statusOf } from './files.ts';
import { digestOfBytes } from './site-files.ts';

export interface StampedFiles {
  /** Gives SHA-256 and size of a file, by its path below the folder. */
  read(path: string): { readonly digest: string; readonly size: number };
  /** Lists a folder: the names of its files, of its folders, `2024/`, and of what is neither, `2024@`. */
  list(path: string): readonly string[];
  keep(): void;
}

/** Younger stamps are not trusted the next time: the disk's clock may not tell a later change from it. */
const SETTLED = 1000;

/**
 * Opens the files of a folder.
 *
 * @param name - under which their stamps are kept
 */
export function openStampedFiles(folder: string, name: string, cache: Cache): StampedFiles {
  const digests = openTable<string>(cache, `files of ${name}`);
  const listings = openTable<readonly string[]>(cache, `folders of ${name}`);
  const lookAt = (path: string) => {
    const status = statusOf(join(folder, path));
    if (!status) throw new Error(`${join(folder, path)}: gone while the site was read.`);
    const { stamp, size, changed } = status;
    return { stamp: `${stamp} ${path}`, size, isSettled: Date.now() - changed > SETTLED };
  };
  return {
    read: (path) => {
      const { stamp, size, isSettled } = lookAt(path);
      const work = () => digestOfBytes(readFileSync(join(folder, path)));
      return { digest: digests.answer(stamp, work, isSettled), size };
    },
    list: (path) => {
      const { stamp, isSettled } = lookAt(path);
      const work = () => readdirSync(join(folder, path), { withFileTypes: true }).map(nameOf);
      return listings.answer(stamp, work, isSettled);
    },
    keep: () => {
      digests.keep();
      listings.keep();
    },
  };
}

function nameOf(entry: Dirent): string {
  if (entry.isDirectory()) return `${entry.name}/`;
  return entry.isFile() ? entry.name : `${entry.name}@`;
}
