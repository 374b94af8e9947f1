/** The copy in one file: every text, an exact search, and no way out of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type RunSizes, yearOf, yearRuns } from '#archive/year-runs.ts';
import { type Cache, digestOf, noCache, remember } from '#cache/cache.ts';
import { type SiteFile, textOf } from '#cache/site-files.ts';
import type { Carried } from '../single-file/carried-text.ts';
import { bundleScript } from './bundle-script.ts';
import { readPageText } from './page-text.ts';
import type { Publication } from './publication.ts';

const SOURCES = join(import.meta.dirname, '../single-file');

/** How the texts of a large archive are parted, so that a new one does not make all be compressed again. */
const SIZES: RunSizes = { whole: 1000, run: 1000 };

/** Makes the file: the same bytes for the same site. */
export async function bundleSingleFile(
  site: readonly SiteFile[],
  publication: Publication,
  sizes: RunSizes = SIZES,
  cache: Cache = noCache,
): Promise<Uint8Array> {
  const pages = site.filter(({ path }) => pathOf(path) !== undefined);
  if (pages.length === 0) throw new Error('The site has no issue to copy.');
  const byYear = Map.groupBy(pages, ({ path }) => yearOf(pathOf(path) ?? ''));
  const pairs = site.find(({ path }) => path === 'search/simplified.txt');
  const runs = yearRuns(
    pages.map(({ path }) => pathOf(path) ?? ''),
    sizes,
  );
  const packs: Pack[] = [];
  for (const [at, { years }] of runs.toReversed().entries()) {
    const ofRun = years.flatMap((year) => byYear.get(year) ?? []);
    packs.push(await packTexts(ofRun, at === 0 ? pairs : undefined, cache));
  }
  return new TextEncoder().encode(
    await writePage(
      {
        name: readName(site),
        packs: packs.map(({ data }) => data),
        amount: packs.reduce((sum, { amount }) => sum + amount, 0),
        address: new URL(publication.base, publication.site).href,
      },
      cache,
    ),
  );
}

/** The texts of some issues as the file carries them: compressed, in base 64. */
interface Pack {
  readonly amount: number;
  readonly data: string;
}

function packTexts(pages: readonly SiteFile[], pairs: SiteFile | undefined, cache: Cache): Promise<Pack> {
  const key = digestOf([
    'texts',
    pairs?.digest ?? '',
    ...pages.flatMap(({ path, digest }) => [path, digest]),
  ]);
  return remember(cache, key, () => {
    const texts = pages.flatMap((file) => readPageText(file) ?? []);
    // Dated issues, newest first, then what has no number.
    texts.sort(
      (one, other) =>
        Number(isDated(other.path)) - Number(isDated(one.path)) || (one.path < other.path ? 1 : -1),
    );
    const carried: Carried = { texts, simplified: pairs ? textOf(pairs) : '' };
    const packed = gzipSync(new TextEncoder().encode(JSON.stringify(carried)), { level: 9, mtime: 0 });
    return { amount: texts.length, data: Buffer.from(packed).toString('base64') };
  });
}

const isDated = (path: string) => /^\d{4}\//.test(path);

/** Gives the path of an issue by that of its page: `2024/09`. */
function pathOf(page: string): string | undefined {
  return /^issues\/((?:\d{4}|undated)\/[^/]+)\/index\.html$/.exec(page)?.[1];
}

/** The archive's name, as its home page gives it. */
function readName(site: readonly SiteFile[]): string {
  const home = site.find(({ path }) => path === 'index.html');
  return /<meta property="og:site_name" content="([^"]*)"/.exec(home ? textOf(home) : '')?.[1] ?? '';
}

interface Contents {
  readonly name: string;
  readonly packs: readonly string[];
  readonly amount: number;
  readonly address: string;
}

async function writePage({ name, packs, amount, address }: Contents, cache: Cache): Promise<string> {
  const script = await remember(cache, 'reader of the single file', bundleReader);
  const style = readFileSync(join(SOURCES, 'page.css'), 'utf8');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  const title = `${name} · 单个文件`;
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'zh-CN' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('title', title),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { httpEquiv: 'content-security-policy', content: policy.join('; ') }),
        h('style', style),
      ]),
      h('body', [
        h('h1', name),
        h('noscript', h('p', '这个文件里的文字是压缩过的，要开着脚本才能读。它不连网络，也读不到别的文件。')),
        h('search', { id: 'search', hidden: true }, [
          h('label', { for: 'q' }, '在全文中逐字查找'),
          h('input', { id: 'q', type: 'search', maxLength: 200, autocomplete: 'off', spellCheck: 'false' }),
        ]),
        h('p', { id: 'status', role: 'status' }),
        h('main', [
          h('section', { id: 'list' }),
          h('ol', { id: 'results', hidden: true }),
          h('article', { id: 'issue', hidden: true }),
        ]),
        h('footer', h('p', `共 ${amount} 期的全文。查找只读这个文件，不连网络。网上的档案：${address}`)),
        ...packs.map((data) => h('script', { type: 'application/gzip' }, data)),
        h('script', script),
      ]),
    ]),
  ]);
  return toHtml(page);
}

async function bundleReader(): Promise<string> {
  return new TextDecoder().decode(await bundleScript(join(SOURCES, 'reader.ts')));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
