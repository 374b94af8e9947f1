/**
 * What one version of the archive consists of, to the byte.
 *
 * The digests form a chain: the worker carries the digest of this manifest, the manifest carries those of
 * every file and of every part of the pack. Whoever has the right worker can therefore take the rest from
 * anywhere, and a single wrong byte shows.
 */
export interface Manifest {
  /** Every file of the copy, in the order in which the parts hold them. */
  readonly files: readonly CopiedFile[];
  /** The pack in parts, each one request; a part that has arrived need not be fetched again. */
  readonly parts: readonly Part[];
  /** How many files, from the first, open without a network after one visit. */
  readonly core: number;
}

export type CopiedFile = readonly [
  /** Where it lies below the archive's root: `issues/2024/09/index.html`. */
  path: string,
  /** SHA-256 of the kept bytes, in hexadecimal. */
  digest: string,
  /** Number of the kept bytes. */
  size: number,
];

export interface Part {
  /** SHA-256 of the part as it is sent. */
  readonly digest: string;
  /** Number of the bytes that are sent. */
  readonly size: number;
  /** How many files it holds: the next ones of the manifest's list. */
  readonly files: number;
}

/** Gives the files of each part. */
export function filesByPart({ files, parts }: Manifest): { part: Part; files: readonly CopiedFile[] }[] {
  let start = 0;
  return parts.map((part) => {
    const end = start + part.files;
    const held = files.slice(start, end);
    start = end;
    return { part, files: held };
  });
}

/** Adds up the kept bytes of some files. */
export function sizeOf(files: readonly CopiedFile[]): number {
  return files.reduce((total, [, , size]) => total + size, 0);
}

/** Where a manifest lies below the archive's root. */
export function manifestPath(version: string): string {
  return `offline/${version.slice(0, 16)}.json`;
}

/** Where a part of the pack lies below the archive's root. */
export function partPath({ digest }: Part): string {
  return `offline/${digest.slice(0, 16)}.part`;
}

/** Where the file lies that leads from one version to the next. */
export function updatePath(former: string, next: string): string {
  return `offline/${former.slice(0, 16)}-${next.slice(0, 16)}.update`;
}

/**
 * Says whether a file is sent compressed but kept as it was before. Pagefind compresses the parts of its
 * index one by one and reads them either way; laid open, all of them together compress to far less.
 */
export function isKeptOpen(path: string): boolean {
  return /\.pf_(index|fragment|meta|filter)$/.test(path);
}

/** Gives the places at which a file for an address can lie: `issues` is meant for `issues/index.html`. */
export function placesOf(address: string): string[] {
  const path = decode(address);
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return [path, `${path}/index.html`];
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
