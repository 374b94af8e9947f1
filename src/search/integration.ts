import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type RunSizes, yearOf, yearRuns } from '#archive/year-runs.ts';
import { cacheFor, noCache } from '#cache/cache.ts';
import { listSite, type SiteOptions, writeIfOther } from '#cache/site-files.ts';
import { writeIndexFiles } from './build/index-folder.ts';
import { type MadeShard, makeShard } from './build/shard.ts';
import { pairsWithin, traditionalPairs } from './build/traditional.ts';
import { partsAfterFirst } from './build/words.ts';
import { formatCatalogue, parseCatalogue } from './catalogue.ts';
import { ENDING_FILES, files, VERSION_FILES } from './files.ts';
import { parsePairs } from './query/traditional-pairs.ts';

/**
 * How large an index grows before the archive gets several. One index answers with the fewest bytes; Pagefind
 * takes a fifth of a megabyte of memory for a page of it, and makes all of it again for one page.
 *
 * The indexes that answer first hold some ten years, and never more than the whole of an archive with one index.
 */
const SIZES: IndexSizes = { whole: 2500, run: 2000, first: 500 };

/** Builds the search index over the finished site. A failure fails the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The worker imports Pagefind, which only a module can.
        updateConfig({ vite: { worker: { format: 'es' } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const count = await buildSearchIndex(fileURLToPath(dir));
        logger.info(`${count} pages can be searched`);
      },
    },
  };
}

interface IndexSizes extends RunSizes {
  /** Of several indexes, those of so many of the newest issues, or more, answer before the others. */
  readonly first: number;
}

export interface IndexOptions extends SiteOptions {
  readonly sizes?: IndexSizes;
}

/**
 * Builds the index over a folder of pages: Pagefind's own files, and beside them the few that the
 * planner needs. A large archive gets an index for each run of years, read as one when a question is asked.
 *
 * @returns how many pages can be searched
 * @throws Error when a page cannot be indexed, or the catalogue and the pages do not agree
 */
export async function buildSearchIndex(
  site: string,
  { sizes = SIZES, cache = cacheFor('search'), changes }: IndexOptions = {},
): Promise<number> {
  const pairs = await traditionalPairs();
  const { entries } = parseCatalogue(readFileSync(join(site, 'search', files.catalogue), 'utf8'));
  const paths = entries.map(({ path }) => path);
  const shards = await makeShards(site, paths, parsePairs(pairs), sizes, { cache, changes });
  writeIndexFiles(site, shards, { cache, changes });
  cache.forgetUnused();

  const texts = joinTexts([...shards.values()]);
  const byAddress = new Map(texts.map((text) => [text.address, text]));
  const inOrder = entries.map(({ path }) => {
    const text = byAddress.get(`/issues/${path}/`);
    if (!text) throw new Error(`/issues/${path}/: in the catalogue of search, but no page to index.`);
    return text;
  });
  const write = (name: string, text: string) => writeIfOther(site, `search/${name}`, text, changes);
  const linesOf = (of: (shard: MadeShard) => readonly string[]) =>
    [...new Set([...shards.values()].flatMap(of))].sort();
  const tables = [...shards].map(([folder, { table }]) => `${folder}${table}`);
  const first = countFirst([...shards.values()], sizes.first);
  write(files.catalogue, formatCatalogue(entries, { tables, pages: inOrder.map(({ page }) => page), first }));
  const characters = new Set([...shards.values()].flatMap((shard) => [...shard.characters]));
  write(files.simplified, pairsWithin(pairs, characters));
  write(files.sections, `${JSON.stringify(inOrder.map(({ sections }) => sections))}\n`);
  write(files.words, `${linesOf(({ words }) => words).join('\n')}\n`);
  const versions = linesOf((shard) => shard.versions);
  for (let share = 0; share < VERSION_FILES; share += 1) {
    const file = files.versions(String(share));
    const ofShare = versions.filter((version) =>
      partsAfterFirst(version).some((part) => files.versions(part) === file),
    );
    write(file, `${ofShare.join('\n')}\n`);
  }
  const placeOf = new Map(inOrder.map(({ address }, place) => [address, place]));
  const endings = joinEndings([...shards.values()], (address) => placeOf.get(address) ?? -1);
  for (let share = 0; share < ENDING_FILES; share += 1) {
    const ofShare = endings.filter(([character]) => (character.codePointAt(0) ?? 0) % ENDING_FILES === share);
    write(`endings/${share}.json`, `${JSON.stringify(Object.fromEntries(ofShare))}\n`);
  }
  return inOrder.length;
}

/** Makes the indexes, by the folder of each: the one that goes on changing comes first and lies on top. */
async function makeShards(
  site: string,
  paths: readonly string[],
  simplified: ReadonlyMap<string, string>,
  sizes: RunSizes,
  { cache = noCache, changes }: SiteOptions,
): Promise<Map<string, MadeShard>> {
  const wanted = new Set(paths.map((path) => `issues/${path}/index.html`));
  const picks = {
    isWanted: (file: string) => wanted.has(file),
    mayHold: (folder: string) => folder.startsWith('issues/'),
  };
  const pages = listSite(site, 'pages', picks, { cache, changes });
  const byYear = Map.groupBy(pages, ({ path }) => yearOf(path.slice('issues/'.length)));
  const shards = new Map<string, MadeShard>();
  for (const [at, { years, name }] of yearRuns(paths, sizes).toReversed().entries()) {
    const ofRun = years.flatMap((year) => byYear.get(year) ?? []);
    // One after the other: each takes much memory while it is made.
    shards.set(at === 0 ? '' : `${name}/`, await makeShard(ofRun, simplified, cache));
  }
  return shards;
}

/** Counts the indexes that hold the newest issues, `wanted` or more; `undefined` where that takes all. */
function countFirst(shards: readonly MadeShard[], wanted: number): number | undefined {
  let held = 0;
  for (const [at, { texts }] of shards.slice(0, -1).entries()) {
    held += texts.length;
    if (held >= wanted) return at + 1;
  }
  return undefined;
}

/** The texts of all indexes, their places counted on from one index to the next. */
function joinTexts(shards: readonly MadeShard[]): MadeShard['texts'] {
  let before = 0;
  return shards.flatMap(({ texts }) => {
    const own = texts.map((text) => ({ ...text, page: before + text.page }));
    before += texts.length;
    return own;
  });
}

/** Pages by the characters that only end words there, as places in the catalogue. */
function joinEndings(shards: readonly MadeShard[], placeOf: (address: string) => number) {
  const endings = new Map<string, number[]>();
  for (const [character, addresses] of shards.flatMap(({ endings }) => endings)) {
    const places = endings.get(character) ?? [];
    places.push(...addresses.map(placeOf));
    endings.set(character, places);
  }
  return [...endings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([character, places]) => [character, places.sort((a, b) => a - b)] as const);
}
