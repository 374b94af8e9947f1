import * as nodeDisk from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Disk, writeFileWhole } from './write-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('writes into folders that do not exist yet and leaves nothing else behind', async () => {
  expect(await writeFileWhole(join(folder, '2031/02.md'), '正文')).toBe(true);
  expect(await readFile(join(folder, '2031/02.md'), 'utf8')).toBe('正文');
  expect(await readdir(join(folder, '2031'))).toEqual(['02.md']);
});

test('does not touch a file that has these bytes', async () => {
  const path = join(folder, 'a.md');
  await writeFileWhole(path, '一');
  const before = await stat(path);
  expect(await writeFileWhole(path, '一')).toBe(false);
  const after = await stat(path);
  expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
});

test('replaces a link by the file and leaves what it pointed at alone', async () => {
  await writeFile(join(folder, 'outside'), '外');
  await symlink(join(folder, 'outside'), join(folder, 'a.md'));
  await writeFileWhole(join(folder, 'a.md'), '内');
  expect(await readFile(join(folder, 'outside'), 'utf8')).toBe('外');
});

test('keeps the old file and no temporary when the place is a folder', async () => {
  await writeFileWhole(join(folder, 'a/b.md'), '一');
  await expect(writeFileWhole(join(folder, 'a'), '二')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['a']);
});

/** A disk on which one call fails, or writes only some bytes at a time. */
function faultyDisk(fault: string): Disk {
  const fail = async () => {
    throw Object.assign(new Error(`${fault}: no`), { code: fault });
  };
  return {
    ...nodeDisk,
    ...(fault === 'EACCES mkdir' ? { mkdir: fail } : {}),
    ...(fault === 'EROFS rename' ? { rename: fail } : {}),
    async open(path, flags) {
      const file = await nodeDisk.open(path, flags);
      const write = file.write.bind(file);
      if (fault === 'short write') {
        // @ts-expect-error one of the many forms of write is enough here
        file.write = (bytes: Uint8Array, offset: number) => write(bytes, offset, 1, offset);
      }
      if (fault === 'no room') file.write = async () => ({ bytesWritten: 0, buffer: Buffer.of() }) as never;
      if (fault === 'ENOSPC write') file.write = fail;
      if (fault === 'EIO fsync') file.sync = fail;
      return file;
    },
  };
}

test.each([
  ['R2', 'EIO fsync'],
  ['R3', 'ENOSPC write'],
  ['R4', 'EROFS rename'],
  ['R5', 'EACCES mkdir'],
  ['R8', 'no room'],
])('%s: after %s the old file stands and no temporary is left', async (_number, fault) => {
  const path = join(folder, 'a.md');
  await writeFile(path, '旧');
  await expect(writeFileWhole(path, '新', faultyDisk(fault))).rejects.toThrow();
  expect(await readFile(path, 'utf8')).toBe('旧');
  expect(await readdir(folder)).toEqual(['a.md']);
});

test('R8: goes on after a short write until every byte is there', async () => {
  const path = join(folder, 'a.md');
  await writeFileWhole(path, '一二三', faultyDisk('short write'));
  expect(await readFile(path, 'utf8')).toBe('一二三');
});
