/** The shares of a site: what each route makes of each item, and the files it lies in. */
import type { SiteFile } from './frozen-renderer.ts';
import type { KeptWork } from './kept-build.ts';

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
  return Object.fromEntries(
    [...shares].map(([name, key]) => {
      const known = before?.shares[name];
      const now = listed.get(name)?.map((file) => file.name);
      return [name, { key, files: now ?? (known?.key === key ? known.files : []) }];
    }),
  );
}

/** Names the files of shares that are gone, or no longer have them. */
export function filesGone(before: KeptWork, now: KeptWork['shares'], files: readonly SiteFile[]): string[] {
  const listed = new Set(files.map(({ name }) => name));
  return Object.entries(before.shares)
    .filter(([name, { key }]) => now[name]?.key !== key)
    .flatMap(([, share]) => share.files)
    .filter((name) => !listed.has(name));
}

/**
 * Names a file that two shares make, when there is one: two issues that claim one former address. Astro
 * makes it of the first, and which that is does not show in either share.
 */
export function findTwin(shares: KeptWork['shares']): string | undefined {
  const names = Object.values(shares).flatMap(({ files }) => files);
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}
