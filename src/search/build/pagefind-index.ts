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
  /** Every file of the index by its path below the index's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
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
  const fragments = await readFragments(files);
  checkFragments(fragments, pages);
  return { files, fragments, borders: await readBorders(files) };
}

async function readBorders(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const [, meta] = [...files].find(([path]) => path.endsWith('.pf_meta')) ?? [];
  return chunkBorders((await unpack(meta ?? new Uint8Array())).subarray(SIGNATURE.length));
}

function unpack(bytes: Uint8Array): Promise<Buffer> {
  return promisify(gunzip)(bytes);
}

async function readFragments(files: ReadonlyMap<string, Uint8Array>): Promise<Fragment[]> {
  const packed = [...files].filter(([path]) => path.endsWith('.pf_fragment')).sort();
  return Promise.all(
    packed.map(async ([path, bytes]) => {
      const text = (await unpack(bytes)).toString('utf8');
      const { url, content, anchors }: Stored = JSON.parse(text.slice(SIGNATURE.length));
      const sections = anchors
        .filter(({ element }) => /^h[2-6]$/.test(element))
        .map(({ text, location }) => [text.replace(/[⁋⁏]/g, '').trim(), location] as const);
      const page = path.slice(path.lastIndexOf('/') + 1).replace('.pf_fragment', '');
      return { page, address: url, content, sections };
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
