import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noCache } from '#cache/cache.ts';
import { listSite, type SiteOptions } from '#cache/site-files.ts';
import type { MadeShard } from './shard.ts';

/** What only the first index brings for all: Pagefind's own program. */
const PROGRAM = /^[^/]*\.(js|css)$|^wasm\./;
/** Where the indexes lie in the site. */
const FOLDER = 'pagefind';
const LAID = 'files of the index';

/**
 * Lays the files of all indexes into the finished site; what lies there already is left as it is, what
 * belongs to no index goes.
 *
 * @param shards - by the folder of each: '' for the first, `1990-2019/` for another
 */
export function writeIndexFiles(
  site: string,
  shards: ReadonlyMap<string, MadeShard>,
  { cache = noCache, changes }: SiteOptions,
): void {
  const folder = join(site, FOLDER);
  mkdirSync(folder, { recursive: true });
  // Nobody but this writes there: between two builds it holds what the first of them laid there.
  const kept = changes && cache.read(LAID);
  const there = kept ? new Map<string, string>(JSON.parse(new TextDecoder().decode(kept))) : listLaid(folder);
  const laid = new Map<string, string>();
  for (const [below, { files, load }] of shards) {
    let bytes: Uint8Array | undefined;
    let start = 0;
    for (const { path, digest, size } of files) {
      const end = start + size;
      if (below === '' || !PROGRAM.test(path)) {
        const name = `${below}${path}`;
        laid.set(name, digest);
        if (there.get(name) !== digest) {
          bytes ??= load();
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), bytes.subarray(start, end));
          changes?.written.add(`${FOLDER}/${name}`);
        }
      }
      start = end;
    }
  }
  for (const name of there.keys()) {
    if (laid.has(name)) continue;
    rmSync(join(folder, name), { force: true });
    changes?.removed.add(`${FOLDER}/${name}`);
  }
  cache.keep(LAID, new TextEncoder().encode(JSON.stringify([...laid])));
}

function listLaid(folder: string): Map<string, string> {
  return new Map(
    listSite(folder, 'index', { isWanted: () => true }).map(({ path, digest }) => [path, digest]),
  );
}
