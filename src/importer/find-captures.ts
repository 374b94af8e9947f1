import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

/** A capture's file and the name it goes by in the archive. */
export interface CaptureFile {
  readonly path: string;
  /** Path below the folder that was named, with `/` between folders. */
  readonly name: string;
}

/**
 * Finds the captures that paths name: files, and all files below folders. Hidden files and the
 * manifest are no captures.
 *
 * @throws Error when a path does not exist or is neither a plain file nor a folder
 */
export async function findCaptures(paths: readonly string[], home: string): Promise<CaptureFile[]> {
  const found = new Map<string, CaptureFile>();
  for (const path of paths) {
    const status = await lstat(path).catch(() => undefined);
    if (!status) throw new Error(`${path}：没有这个文件或文件夹。`);
    if (status.isDirectory()) {
      for (const file of await filesBelow(path))
        found.set(file, { path: file, name: nameOf(file, path, home) });
    } else if (status.isFile()) {
      found.set(path, { path, name: nameOf(path, undefined, home) });
    } else {
      throw new Error(`${path}：不是普通文件。请换成文件本身。`);
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'manifest-sha256.txt')
    .map((entry) => join(entry.parentPath, entry.name));
}

function nameOf(file: string, folder: string | undefined, home: string): string {
  const below = relative(home, file);
  if (!below.startsWith('..')) return below.split(sep).join('/');
  return folder === undefined ? basename(file) : relative(folder, file).split(sep).join('/');
}
