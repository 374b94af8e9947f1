import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findEndings } from './build/endings.ts';
import { type IndexedPage, indexedPage } from './build/indexed-page.ts';
import { writePagefindIndex } from './build/pagefind-index.ts';
import { traditionalPairs } from './build/traditional.ts';
import { gatherWords, partsAfterFirst } from './build/words.ts';
import { formatCatalogue, parseCatalogue } from './catalogue.ts';
import { ENDING_FILES, files, VERSION_FILES } from './files.ts';
import { parsePairs } from './query/traditional-pairs.ts';

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

/**
 * Builds the index over a folder of pages: Pagefind's own files, and beside them the few that the
 * planner needs.
 *
 * @returns how many pages can be searched
 * @throws Error when a page cannot be indexed, or the catalogue and the pages do not agree
 */
export async function buildSearchIndex(site: string): Promise<number> {
  const pairs = await traditionalPairs();
  const pages = await readPages(site, parsePairs(pairs));
  const { texts, table } = await writePagefindIndex(pages, join(site, 'pagefind'));

  const catalogueFile = join(site, 'search', files.catalogue);
  const { entries } = parseCatalogue(await readFile(catalogueFile, 'utf8'));
  const byAddress = new Map(texts.map((text) => [text.address, text]));
  const inOrder = entries.map(({ path }) => {
    const text = byAddress.get(`/issues/${path}/`);
    if (!text) throw new Error(`/issues/${path}/: in the catalogue of search, but no page to index.`);
    return text;
  });
  if (inOrder.length !== texts.length) {
    throw new Error(`${texts.length} pages are indexed, and ${inOrder.length} are in the catalogue.`);
  }

  const write = async (name: string, text: string) => {
    const file = join(site, 'search', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const pagesInOrder = inOrder.map(({ page }) => page);
  await write(files.catalogue, formatCatalogue(entries, { table, pages: pagesInOrder }));
  await write(files.simplified, pairs);
  await write(files.sections, `${JSON.stringify(inOrder.map(({ sections }) => sections))}\n`);
  const { words, versions } = gatherWords(inOrder);
  await write(files.words, `${words.join('\n')}\n`);
  for (let share = 0; share < VERSION_FILES; share += 1) {
    const file = files.versions(String(share));
    const ofShare = versions.filter((version) =>
      partsAfterFirst(version).some((part) => files.versions(part) === file),
    );
    await write(file, `${ofShare.join('\n')}\n`);
  }
  const endings = [...findEndings(inOrder)];
  for (let share = 0; share < ENDING_FILES; share += 1) {
    const ofShare = endings.filter(([character]) => (character.codePointAt(0) ?? 0) % ENDING_FILES === share);
    await write(`endings/${share}.json`, `${JSON.stringify(Object.fromEntries(ofShare))}\n`);
  }
  return texts.length;
}

async function readPages(
  site: string,
  simplified: ReadonlyMap<string, string>,
): Promise<Map<string, IndexedPage>> {
  const names = (await readdir(site, { recursive: true }))
    .filter((name) => name.endsWith('index.html'))
    .sort();
  const pages = new Map<string, IndexedPage>();
  for (const name of names) {
    const page = indexedPage(await readFile(join(site, name), 'utf8'), simplified);
    if (page) pages.set(`/${name.split(sep).join('/').slice(0, -'index.html'.length)}`, page);
  }
  return pages;
}
