import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readFragment, readTable } from '../stored/index-files.ts';
import type { IndexedPage } from './indexed-page.ts';

/** A page in the finished index. */
export interface IndexedText {
  /** Address within the site: `/issues/2024/09/`. */
  readonly address: string;
  /** Its place in the table of the index. */
  readonly page: number;
  /** The indexed text. A zero-width space stands where Pagefind parts two words. */
  readonly content: string;
  /** The headings with the number of their first word. */
  readonly sections: readonly (readonly [heading: string, word: number])[];
}

export interface PagefindIndex {
  /** Every file of the index by its path below the index's folder. */
  readonly files: Files;
  /** Name of the file that tells what the index holds. */
  readonly table: string;
  readonly texts: readonly IndexedText[];
}

type Files = ReadonlyMap<string, Uint8Array>;

/** Pagefind sizes its index files by this; smaller ones load less for each query. */
const CHUNK_SIZE = '1000';

/**
 * Makes Pagefind's index of some pages. Pagefind works in a process of its own, which ends with it and
 * gives all its memory back.
 *
 * @param pages - by address
 * @throws Error when Pagefind reports one, or a page is missing from the index or altered in it
 */
export async function makePagefindIndex(pages: ReadonlyMap<string, IndexedPage>): Promise<PagefindIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const files = new Map<string, Uint8Array>();
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    for (const [url, { html }] of pages) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0)
        throw new Error(`${url}: Pagefind cannot index it: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind cannot write: ${made.errors.join('; ')}`);
    for (const { path, content } of made.files) files.set(path.replaceAll('\\', '/'), content);
  } finally {
    await close();
  }
  const tables = [...files.keys()].filter((name) => name.endsWith('.pf_meta'));
  const [table = ''] = tables;
  if (tables.length !== 1)
    throw new Error(`Pagefind wrote ${tables.length} indexes; are pages in two languages?`);
  const texts = await readTexts(files, table);
  checkTexts(texts, pages);
  return { files, table, texts };
}

async function readTexts(files: Files, table: string): Promise<IndexedText[]> {
  const { pages } = readTable(await unpack(files, table));
  return Promise.all(
    pages.map(async ({ name }, page) => {
      const { url, content, anchors } = readFragment(await unpack(files, `fragment/${name}.pf_fragment`));
      const sections = anchors
        .filter(({ element }) => /^h[2-6]$/.test(element))
        .map(({ text, location }) => [text.replace(/[⁋⁏]/g, '').trim(), location] as const);
      return { page, address: url, content, sections };
    }),
  );
}

async function unpack(files: Files, name: string): Promise<Buffer> {
  const file = files.get(name);
  if (!file) throw new Error(`${name}: Pagefind names this file of its index and did not write it.`);
  return promisify(gunzip)(file);
}

/** Holds the index against the pages it was made of: no page lost, no character lost or added. */
function checkTexts(texts: readonly IndexedText[], pages: ReadonlyMap<string, IndexedPage>): void {
  const contents = new Map(texts.map(({ address, content }) => [address, content]));
  for (const [address, { visible }] of pages) {
    const content = contents.get(address);
    if (content === undefined) throw new Error(`${address}: missing from the search index.`);
    if (content.replace(/[\s\u200b⁋⁏]/g, '') === visible) continue;
    throw new Error(`${address}: its text in the search index is not the text of the page.`);
  }
  if (contents.size !== pages.size) throw new Error('The search index holds a page that the site does not.');
}
