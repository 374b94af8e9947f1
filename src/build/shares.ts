/** The shares of a site: what each route makes of each item, and the files it lies in. */
import type { SiteFile } from './frozen-renderer.ts';
import type { KeptWork, Share } from './kept-build.ts';

/**
 * Gives every share with its files: those that were listed now, and the others as they were.
 *
 * @param shares - the key of each, by name
 */
export function sharesOf(
  shares: ReadonlyMap<string, string>,
  files: readonly SiteFile[],
  before?: KeptWork,
): KeptWork['shares'] {
  const listed = Map.groupBy(files, ({ share }) => share);
  const now = new Map<string, Share>();
  for (const [name, key] of shares) {
    const [known, made] = [before?.shares.get(name), listed.get(name)];
    if (made) now.set(name, { key, files: made.map((file) => file.name) });
    else now.set(name, known?.key === key ? known : { key, files: [] });
  }
  return now;
}

/** Names the files of shares that are gone, or no longer have them. */
export function filesGone(before: KeptWork, now: KeptWork['shares'], files: readonly SiteFile[]): string[] {
  const listed = new Set(files.map(({ name }) => name));
  return [...before.shares]
    .filter(([name, { key }]) => now.get(name)?.key !== key)
    .flatMap(([, share]) => share.files)
    .filter((name) => !listed.has(name));
}

/**
 * Names a file that two shares make, when there is one: two issues that claim one former address. Astro
 * makes it of the first, and which that is does not show in either share.
 */
export function findTwin(shares: KeptWork['shares']): string | undefined {
  const seen = new Set<string>();
  for (const { files } of shares.values()) {
    for (const name of files) if (seen.size === seen.add(name).size) return name;
  }
  return undefined;
}
