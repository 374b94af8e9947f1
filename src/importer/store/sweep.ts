import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The names `writeFileWhole` gives to files it has not finished. */
const TEMPORARY = /^\..+\.\d+\.[0-9a-f]{8}\.tmp$/;

/** Removes what a killed import left behind below a folder. Other hidden files are not touched. */
export async function sweepTemporaries(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const left = entries.filter((entry) => entry.isFile() && TEMPORARY.test(entry.name));
  for (const { parentPath, name } of left) await rm(join(parentPath, name), { force: true });
  return left.length;
}
