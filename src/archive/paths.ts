import { folderOf, type Language, languages } from './language.ts';

/**
 * Every address of the site, in one place. No template builds an address of its own, so the archive
 * can move below any base path.
 */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');
const origin = import.meta.env?.SITE;

/** The three forms of each feed. */
export type FeedFile = 'rss.xml' | 'atom.xml' | 'feed.json';

/** Addresses on this site, from the root of its host. */
export type Paths = ReturnType<typeof pathsBelow>;

/** Addresses of the pages in Chinese, which are those to cite, and of all that has no language. */
export const paths = pathsBelow(base);

const pathsByLanguage = new Map(
  languages.map((language) => [language, pathsBelow(`${base}${folderOf(language)}`)]),
);

/** Gives the addresses as a page in a language leads to them. */
export function pathsIn(language: Language): Paths {
  return pathsByLanguage.get(language) ?? paths;
}

/** The longest first, since that of one language may lie below that of another. */
const homes = [...pathsByLanguage.values()].map(({ home }) => home).sort((a, b) => b.length - a.length);

/** Gives the address of the same page in another language. */
export function pathIn(language: Language, path: string): string {
  const home = homes.find((home) => path.startsWith(home)) ?? base;
  return `${pathsIn(language).home}${path.slice(home.length)}`;
}

/** @param root - below which the pages lie; feeds, data and files lie below the base for all languages */
function pathsBelow(root: string) {
  return {
    home: root,
    issues: `${root}issues/`,
    undated: `${root}issues/undated/`,
    holdings: `${root}holdings/`,
    search: `${root}search/`,
    feeds: `${root}feeds/`,
    changes: `${root}changes/`,
    data: `${root}data/`,
    trends: `${root}trends/`,
    offline: `${root}offline/`,
    about: `${root}about/`,
    rss: `${base}rss.xml`,
    openSearch: `${base}opensearch.xml`,
    llms: `${base}llms.txt`,
    sitemap: `${base}sitemap.xml`,
    cites: `${root}cite/`,
    /** Where a citation leads: `2024-9`. */
    cite: (name: string) => `${root}cite/${name}/`,
    /** A held issue, by its path in the archive: `2024/09`. */
    issue: (path: string) => `${root}issues/${path}/`,
    /** A held issue in another form, by the ending of the file: `md`, `csl.json`. */
    issueFile: (path: string, ending: string) => `${base}issues/${path}.${ending}`,
    year: (year: number) => `${root}issues/${year}/`,
    /** The years of a decade that the list of all issues has no room for, by its name: `1990-1999`. */
    decade: (name: string) => `${root}issues/${name}/`,
    trendsOf: (decade: string) => `${root}trends/${decade}/`,
    changesOf: (year: number) => `${root}changes/${year}/`,
    /** One week within the page of its year, held or not. */
    week: (year: number, number: number) => `${root}issues/${year}/#n${number}`,
    /** A file of the archive's data. */
    dataFile: (name: string) => `${base}data/${name}`,
    /** A feed beside the subscription, by its name; without a name, the subscription itself. */
    feed: (name: string | undefined, file: FeedFile) =>
      name === undefined ? `${base}${file}` : `${base}feeds/${name}/${file}`,
    /** One issue that is known and not held, with who says so, within the page of its year. */
    wanted: (year: number, number: number) => `${root}issues/${year}/#n${year}-${number}`,
    /** The picture that stands for an issue where its address is shared; without one, for the archive. */
    card: (path = 'archive') => `${base}cards/${path}.png`,
    /** A file that is copied from `public/` as it is. */
    file: (name: string) => `${base}${name}`,
  } as const;
}

/** Makes an address on this site absolute, for documents that are read elsewhere. */
export function absolute(path: string): string {
  return new URL(path, origin ?? 'http://localhost:4321').href;
}
