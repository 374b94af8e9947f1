/** The files of a built site. */
import { globSync, lstatSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface SiteFile {
  /** Where it lies below the archive's root: `issues/2024/09/index.html`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What no copy holds, and why. */
const LEFT_OUT: readonly RegExp[] = [
  // The copies themselves, and the worker, which must always come from the server.
  /^offline\/(?!index\.html$)/,
  /^sw\.js$/,
  // The same texts and facts once more, in forms for other programs; they are no use without a network.
  /^data\/(?!index\.html$)/,
  /^issues\/.*\.(bib|json|md|ris|txt)$/,
  /^feeds\/.*\.json$/,
  /^feed\.json$/,
  /\.xml$/,
  // The same issues within another language's interface; only what says so is there.
  /^en\/(?!offline\/index\.html$)/,
  // What speaks to other sites, to robots and to the host.
  /^(cards\/|cite\/.+\/)/,
  /^(llms|robots)\.txt$/,
  /^_(headers|redirects)$/,
  // What Pagefind brings along and no page uses: the index is read without its program.
  /^pagefind\/(pagefind[-\w]*\.(css|js|json)|wasm\..*)$/,
];

/**
 * Reads the files that a copy of the archive holds, sorted by path.
 *
 * @throws Error at a symbolic link: a copy must not hold what lies elsewhere
 */
export function readSite(folder: string): SiteFile[] {
  return globSync('**/*', { cwd: folder })
    .map((name) => ({ file: join(folder, name), path: name.split(sep).join('/') }))
    .filter(({ path }) => !LEFT_OUT.some((pattern) => pattern.test(path)))
    .filter(({ file, path }) => isOrdinary(file, path))
    .map(({ file, path }) => ({ path, bytes: new Uint8Array(readFileSync(file)) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function isOrdinary(file: string, path: string): boolean {
  const entry = lstatSync(file);
  if (entry.isDirectory()) return false;
  if (entry.isFile()) return true;
  throw new Error(`${path}: not an ordinary file. Put the file itself there, not a link to it.`);
}

/** Gives the text of a file. */
export function textOf({ bytes }: SiteFile): string {
  return new TextDecoder().decode(bytes);
}
