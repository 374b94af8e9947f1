/** The pack: all files of the copy, compressed together in a few parts, and the manifest that vouches for them. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'fflate';
import { gzip } from 'pako';
import {
  type CopiedFile,
  isKeptOpen,
  type Manifest,
  manifestPath,
  type Part,
  partPath,
} from '../manifest.ts';
import type { SiteFile } from './site-files.ts';

/** A part is what has to be fetched again where a transfer breaks off. */
const LARGEST_PART = 1_500_000;

/** Files that change together lie together, so that an update finds whole parts unchanged. */
const GROUPS: readonly RegExp[] = [
  /^pagefind\/fragment\//,
  /^pagefind\/index\//,
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

/** Packs the files of a copy, those of the core first. */
export function packFiles(files: readonly SiteFile[], core: ReadonlySet<string>): Pack {
  const parts = [...groupFiles(files, core)].flatMap(splitGroup).map(compress);
  const manifest: Manifest = {
    files: parts.flatMap(({ entries }) => entries),
    parts: parts.map(({ part }) => part),
    core: core.size,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  const version = digestOf(bytes);
  const sent = parts.map(({ part, bytes: compressed }) => ({ path: partPath(part), bytes: compressed }));
  return { manifest, version, files: [{ path: manifestPath(version), bytes }, ...sent] };
}

/** Gives the SHA-256 of bytes in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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

function splitGroup(group: readonly SiteFile[]): SiteFile[][] {
  const parts: SiteFile[][] = [];
  let size = 0;
  for (const file of openAll(group)) {
    const last = parts.at(-1);
    if (last && size + file.bytes.length <= LARGEST_PART) last.push(file);
    else parts.push([file]);
    size = last === parts.at(-1) ? size + file.bytes.length : file.bytes.length;
  }
  return parts;
}

/** Lays the index open, and like beside like: its files are named by digest, in no order that means anything. */
function openAll(group: readonly SiteFile[]): readonly SiteFile[] {
  if (!group.every(({ path }) => isKeptOpen(path))) {
    return group.map((file) => (isKeptOpen(file.path) ? openFile(file) : file));
  }
  return group.map(openFile).sort((one, other) => Buffer.compare(one.bytes, other.bytes));
}

function openFile({ path, bytes }: SiteFile): SiteFile {
  return { path, bytes: gunzipSync(bytes) };
}

function compress(files: readonly SiteFile[]) {
  const entries = files.map(({ path, bytes }): CopiedFile => [path, digestOf(bytes), bytes.length]);
  // Not Node's own zlib: what that makes depends on the processor. Its port makes the same everywhere.
  const bytes = gzip(joinBytes(files.map((file) => file.bytes)), { level: 9 });
  const part: Part = { digest: digestOf(bytes), size: bytes.length, files: files.length };
  return { entries, part, bytes };
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
