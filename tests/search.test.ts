/** The planner over Pagefind's real index, without a browser. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatCatalogue } from '#search/catalogue.ts';
import { buildSearchIndex } from '#search/integration.ts';
import { openPagefind, type PagefindEngine } from '#search/page/pagefind-engine.ts';
import { parseQuery } from '#search/query/query.ts';
import { type Answer, search, searchPart } from '#search/query/search.ts';
import { makeCorpus, writePage } from '../bench/search/corpus.ts';
import { plainBulletin, stands } from '../bench/search/ground-truth.ts';
import { seeded } from '../bench/search/random.ts';

const COUNT = 120;
const SUBSTRINGS = Number(process.env['SUBSTRINGS'] ?? 1000);
/** One index, as an archive of some decades has; and several, as a larger one. */
const FIRST = 30;
const SIZES = {
  one: { whole: COUNT, run: COUNT, first: FIRST },
  several: { whole: 1, run: 60, first: FIRST },
};

const corpus = makeCorpus(COUNT).toReversed();
const texts = corpus.map(plainBulletin);
let root: string;
let engines: Record<keyof typeof SIZES, PagefindEngine>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'search-'));
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address, pathToFileURL(`${root}/`));
    return new Response(await readFile(fileURLToPath(pathToFileURL(decodeURIComponent(pathname)))));
  });
  engines = { one: await openIndex('one', SIZES.one), several: await openIndex('several', SIZES.several) };
}, 120_000);

afterAll(() => rm(root, { recursive: true }));

async function openIndex(name: string, sizes: (typeof SIZES)['one']): Promise<PagefindEngine> {
  const folder = join(root, name);
  for (const bulletin of corpus) {
    const file = join(folder, 'issues', bulletin.path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, writePage(bulletin));
  }
  await mkdir(join(folder, 'search'));
  await writeFile(join(folder, 'search/catalogue.json'), formatCatalogue(corpus));
  await buildSearchIndex(folder, { sizes });
  return openPagefind(pathToFileURL(`${folder}/`).href);
}

/** The places in the corpus of the issues that are exact answers and hold the words, the best first. */
async function findExactly(
  words: string,
  engine: PagefindEngine,
): Promise<{ step: string; found: number[] }> {
  const answer = await search(parseQuery(words), engine);
  if (answer?.step !== 'exact') return { step: answer?.step ?? 'none', found: [] };
  return { step: 'exact', found: await pagesOf(answer) };
}

async function pagesOf(answer: Answer): Promise<number[]> {
  const found: number[] = [];
  for (const { page } of answer.pages) if (await answer.confirm(page)) found.push(page);
  return found;
}

describe('any stretch of any issue', () => {
  test('is found in every issue that holds it, and in none that lacks it, over one index or several', {
    timeout: 600_000,
  }, async () => {
    const random = seeded(7);
    const wrong: string[] = [];
    const newest = await engines.several.newest();
    if (!newest) throw new Error('Of several indexes, the newest issues answer first.');
    const { length: held } = await newest.lengths();
    expect([held >= FIRST, held < COUNT]).toEqual([true, true]);
    let parts = 0;
    for (let count = 0; count < SUBSTRINGS; count += 1) {
      const at = random.below(COUNT);
      const text = Array.from(texts[at] ?? '');
      const start = random.below(text.length - 2);
      const query = text
        .slice(start, start + 2 + random.below(19))
        .join('')
        .trim();
      if (!/[\p{L}\p{N}]/u.test(query) || !stands(texts[at] ?? '', query)) continue;
      const words = query.includes('"') ? query : `"${query}"`;
      const { step, found } = await findExactly(words, engines.one);
      const wanted = texts.flatMap((text, place) => (stands(text, query) ? [place] : []));
      // A number and its point alone are found in `2.` and not always in `2.14`.
      const missing = wanted.filter((place) => !found.includes(place) && !/\d[.,]$/.test(query));
      const extra = found.filter((place) => !wanted.includes(place));
      if (missing.length + extra.length > 0) {
        wrong.push(`${corpus[at]?.path} ${step} ${query} +${extra.length} -${missing.length}`);
      }
      // The same issues in the same order: how rare a word is counts over all indexes together.
      const other = await findExactly(words, engines.several);
      if (JSON.stringify(other.found) !== JSON.stringify(found))
        wrong.push(`${query}: ${other.found}, ${found}`);
      // What the newest issues answer first is what they answer at last.
      const part = await searchPart(parseQuery(words), newest);
      if (!part) continue;
      parts += 1;
      const first = (await pagesOf(part)).sort((a, b) => a - b);
      const last = found.filter((place) => place < held).sort((a, b) => a - b);
      if (JSON.stringify(first) !== JSON.stringify(last))
        wrong.push(`${query}: first ${first}, then ${last}`);
    }
    expect(wrong).toEqual([]);
    expect(parts).toBeGreaterThan(SUBSTRINGS / 4);
  });
});

test('several indexes are several', async () => {
  const { index } = await engines.several.catalogue();
  expect(index?.tables.map((name) => name.includes('/'))).toEqual([false, true, true]);
});
