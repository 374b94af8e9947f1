import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chunkBorders } from './chunk-borders.ts';
import type { IndexedPage } from './indexed-page.ts';

/** A page in the finished index. */
export interface Fragment {
  /** The index's own name of the page. */
  readonly page: string;
  /** Address within the site: `/issues/2024/09/`. */
  readonly address: string;
  /** The indexed text. A zero-width space stands where Pagefind parts two words. */
  readonly content: string;
  /** The headings with the number of their first word. */
  readonly sections: readonly (readonly [heading: string, word: number])[];
}

export interface PagefindIndex {
  readonly fragments: readonly Fragment[];
  /** The first word of each file of the index. */
  readonly borders: readonly string[];
}

/** Pagefind sizes its index files by this; smaller ones load less for each query. */
const CHUNK_SIZE = '2500';
const SIGNATURE = 'pagefind_dcd';

/** A fragment as Pagefind stores it. */
interface Stored {
  readonly url: string;
  readonly content: string;
  readonly anchors: readonly { element: string; text: string; location: number }[];
}

/**
 * Writes Pagefind's index of some pages.
 *
 * @param pages - by address
 * @throws Error when Pagefind reports one, or a page is missing from the index or altered in it
 */
export async function writePagefindIndex(
  pages: ReadonlyMap<string, IndexedPage>,
  outputPath: string,
): Promise<PagefindIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    for (const [url, { html }] of pages) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0)
        throw new Error(`${url}: Pagefind cannot index it: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind cannot write: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  const fragments = await readFragments(join(outputPath, 'fragment'));
  checkFragments(fragments, pages);
  return { fragments, borders: await readBorders(outputPath) };
}

async function readBorders(folder: string): Promise<string[]> {
  const meta = (await readdir(folder)).find((name) => name.endsWith('.pf_meta'));
  return chunkBorders((await unpack(join(folder, meta ?? ''))).subarray(SIGNATURE.length));
}

async function unpack(file: string): Promise<Buffer> {
  return promisify(gunzip)(await readFile(file));
}

async function readFragments(folder: string): Promise<Fragment[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await unpack(join(folder, name));
      const { url, content, anchors }: Stored = JSON.parse(bytes.toString('utf8').slice(SIGNATURE.length));
      const sections = anchors
        .filter(({ element }) => /^h[2-6]$/.test(element))
        .map(({ text, location }) => [text.replace(/[⁋⁏]/g, '').trim(), location] as const);
      return { page: name.replace('.pf_fragment', ''), address: url, content, sections };
    }),
  );
}

/** Holds the index against the pages it was made of: no page lost, no character lost or added. */
function checkFragments(fragments: readonly Fragment[], pages: ReadonlyMap<string, IndexedPage>): void {
  const contents = new Map(fragments.map(({ address, content }) => [address, content]));
  for (const [address, { visible }] of pages) {
    const content = contents.get(address);
    if (content === undefined) throw new Error(`${address}: missing from the search index.`);
    if (content.replace(/[\s\u200b⁋⁏]/g, '') === visible) continue;
    throw new Error(`${address}: its text in the search index is not the text of the page.`);
  }
  if (contents.size !== pages.size) throw new Error('The search index holds a page that the site does not.');
}
