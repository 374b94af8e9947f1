import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cache } from '#cache/cache.ts';
import { listSite } from '#cache/site-files.ts';
import type { MadeShard } from './shard.ts';

/** What only the first index brings for all: Pagefind's own program. */
const PROGRAM = /^[^/]*\.(js|css)$|^wasm\./;

/**
 * Lays the files of all indexes into the folder of the finished site; what lies there already is left as
 * it is, what belongs to no index goes.
 *
 * @param shards - by the folder of each: '' for the first, `1990-2019/` for another
 */
export function writeIndexFiles(folder: string, shards: ReadonlyMap<string, MadeShard>, cache: Cache): void {
  mkdirSync(folder, { recursive: true });
  const there = new Map(
    listSite(folder, 'index', { isWanted: () => true }, cache).map(({ path, digest }) => [path, digest]),
  );
  for (const [below, { files, load }] of shards) {
    let bytes: Uint8Array | undefined;
    let start = 0;
    for (const { path, digest, size } of files) {
      const end = start + size;
      if (below === '' || !PROGRAM.test(path)) {
        const name = `${below}${path}`;
        if (there.get(name) !== digest) {
          bytes ??= load();
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), bytes.subarray(start, end));
        }
        there.delete(name);
      }
      start = end;
    }
  }
  for (const name of there.keys()) rmSync(join(folder, name));
}
