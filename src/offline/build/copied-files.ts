/** The files of a built site that a copy holds. */
import { listSite, type SiteFile, type SiteOptions } from '#cache/site-files.ts';

/** The files that no copy holds, and why: patterns over whole paths. */
const LEFT_OUT: readonly RegExp[] = [
  // The copies themselves, and the worker, which must always come from the server.
  /^offline\/(?!index\.html$)./,
  /^sw\.js$/,
  // The same texts and facts once more, in forms for other programs; they are no use without a network.
  /^data\/(?!index\.html$)./,
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

/** Folders of which no copy holds a file, so that nobody need look into them: there are tens of thousands. */
const WITHOUT_COPIED = /^(?:cards\/|cite\/.+\/|en\/(?!offline\/$).+\/|offline\/.+\/)$/;

/** Says whether copies hold a file of the site, by its path. */
export function isCopied(file: string): boolean {
  return !LEFT_OUT.some((pattern) => pattern.test(file));
}

/**
 * Lists the files that a copy of the archive holds, sorted by path.
 *
 * @throws Error at a symbolic link: a copy must not hold what lies elsewhere
 */
export function readSite(folder: string, options: SiteOptions = {}): SiteFile[] {
  const mayHold = (path: string) => !WITHOUT_COPIED.test(path);
  return listSite(folder, 'site', { isWanted: isCopied, mayHold }, options);
}
