import { randomBytes } from 'node:crypto';
import * as nodeDisk from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The part of `node:fs/promises` that writing needs; a test gives one that fails. */
export type Disk = Pick<typeof nodeDisk, 'readFile' | 'mkdir' | 'open' | 'rename' | 'rm'>;

/**
 * Writes a file so that at every moment its place holds the old bytes or the new, never a part.
 *
 * A file that has these bytes already is not touched.
 *
 * @returns whether anything was written
 * @throws Error of the file system; the old file then stands as it was
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  disk: Disk = nodeDisk,
): Promise<boolean> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  const present = await disk.readFile(path).catch(() => undefined);
  if (present?.equals(bytes)) return false;

  const folder = dirname(path);
  await disk.mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = await disk.open(temporary, 'wx');
    try {
      // One call may write less than it was given, on a full disk for one; go on until it is all there.
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, done);
        if (bytesWritten === 0) throw new Error(`${path}: nothing more could be written`);
        done += bytesWritten;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.rm(temporary, { force: true });
    throw error;
  }
  const parent = await disk.open(folder, 'r');
  await parent.sync().finally(() => parent.close());
  return true;
}
