/** The pack: all files of the copy, compressed together in a few parts, and the manifest that vouches for them. */
import { gunzipSync } from 'fflate';
import { gzip } from 'pako';
import { type Cache, digestOf, noCache, remember } from '#cache/cache.ts';
import { digestOfBytes, fileOf, type SiteFile } from '#cache/site-files.ts';
import { joinBytes } from '#zip/bytes.ts';
import {
  type CopiedFile,
  isKeptOpen,
  type Manifest,
  manifestPath,
  type Part,
  partPath,
} from '../manifest.ts';

/** A part is what has to be fetched again where a transfer breaks off. */
const LARGEST_PART = 1_500_000;

/**
 * How hard the packer looks for repetitions. The lists of an index are so much alike that it would look six
 * times as long at 9, for a hundredth less.
 */
const [LEVEL, LEVEL_OF_INDEX] = [9, 7];

/** Files that change together lie together, so that an update finds whole parts unchanged. */
const GROUPS: readonly RegExp[] = [
  /^pagefind\/(?:([^/]+)\/)?fragment\//,
  /^pagefind\/(?:([^/]+)\/)?index\//,
  /^pagefind\//,
  /^issues\/(\d{4})\//,
  /^issues\/undated\//,
];

export interface Pack {
  readonly manifest: Manifest;
  /** Digest of the manifest: it names the version. */
  readonly version: string;
  /** Manifest and parts, to lie beside the site. */
  readonly files: readonly SiteFile[];
}

/** A part as it is sent, and what it holds. */
interface PackedPart {
  readonly part: Part;
  readonly entries: readonly CopiedFile[];
  readonly file: SiteFile;
}

/** Packs the files of a copy, those of the core first. */
export async function packFiles(
  files: readonly SiteFile[],
  core: ReadonlySet<string>,
  cache: Cache = noCache,
): Promise<Pack> {
  const packed: PackedPart[] = [];
  for (const group of groupFiles(files, core)) {
    for (const part of splitGroup(await openGroup(group, cache))) packed.push(await packPart(part, cache));
  }
  const manifest: Manifest = {
    files: packed.flatMap(({ entries }) => entries),
    parts: packed.map(({ part }) => part),
    core: core.size,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  const version = digestOfBytes(bytes);
  return {
    manifest,
    version,
    files: [fileOf(manifestPath(version), bytes), ...packed.map(({ file }) => file)],
  };
}

function groupFiles(files: readonly SiteFile[], core: ReadonlySet<string>): Iterable<SiteFile[]> {
  const nameOf = ({ path }: SiteFile) => {
    if (core.has(path)) return '0';
    const group = GROUPS.findIndex((pattern) => pattern.test(path));
    return group < 0 ? '1' : `${group + 2} ${GROUPS[group]?.exec(path)?.[1] ?? ''}`;
  };
  const groups = Map.groupBy(files, nameOf);
  return [...groups.keys()].sort().map((name) => groups.get(name) ?? []);
}

/** Lays the index open, and like beside like: its files are named by digest, in no order that means anything. */
async function openGroup(group: readonly SiteFile[], cache: Cache): Promise<readonly SiteFile[]> {
  if (!group.every(({ path }) => isKeptOpen(path))) {
    return group.map((file) => (isKeptOpen(file.path) ? openFile(file) : file));
  }
  const key = digestOf(['opened', ...group.flatMap(({ path, digest }) => [path, digest])]);
  const inOrder = await remember<readonly CopiedFile[]>(cache, key, () =>
    group
      .map(openFile)
      .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
      .map(({ path, digest, size }) => [path, digest, size]),
  );
  const byPath = new Map(group.map((file) => [file.path, file]));
  return inOrder.map(([path, digest, size]) => ({
    path,
    digest,
    size,
    get bytes() {
      return gunzipSync(byPath.get(path)?.bytes ?? new Uint8Array());
    },
  }));
}

function openFile({ path, bytes }: SiteFile): SiteFile {
  return fileOf(path, gunzipSync(bytes));
}

function splitGroup(group: readonly SiteFile[]): SiteFile[][] {
  const parts: SiteFile[][] = [];
  let size = 0;
  for (const file of group) {
    const last = parts.at(-1);
    if (last && size + file.size <= LARGEST_PART) last.push(file);
    else parts.push([file]);
    size = last === parts.at(-1) ? size + file.size : file.size;
  }
  return parts;
}

/** Compresses some files together, or takes them as they were compressed before. */
async function packPart(files: readonly SiteFile[], cache: Cache): Promise<PackedPart> {
  const entries = files.map(({ path, digest, size }): CopiedFile => [path, digest, size]);
  const level = files.every(({ path }) => isKeptOpen(path)) ? LEVEL_OF_INDEX : LEVEL;
  const key = digestOf(['part', ...files.flatMap(({ path, digest }) => [path, digest])]);
  let fresh: Uint8Array | undefined;
  const work = (): Part => {
    // Not Node's own zlib: what that makes depends on the processor. Its port makes the same everywhere.
    const bytes = gzip(joinBytes(files.map((file) => file.bytes)), { level });
    cache.keep(`${key} bytes`, bytes);
    fresh = bytes;
    return { digest: digestOfBytes(bytes), size: bytes.length, files: files.length };
  };
  const part = await remember(cache, key, work, () => [`${key} bytes`]);
  const { digest, size } = part;
  const file = {
    path: partPath(part),
    digest,
    size,
    get bytes() {
      const bytes = fresh ?? cache.read(`${key} bytes`);
      if (!bytes) throw new Error('A packed part is gone from the cache. Build again with --whole.');
      return bytes;
    },
  };
  return { entries, part, file };
}
