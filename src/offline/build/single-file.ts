/** The copy in one file: every text, an exact search, and no way out of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Carried } from '../single-file/carried-text.ts';
import { bundleScript } from './bundle-script.ts';
import { readPageText } from './page-text.ts';
import type { Publication } from './publication.ts';
import { type SiteFile, textOf } from './site-files.ts';

const SOURCES = join(import.meta.dirname, '../single-file');

/** Makes the file: the same bytes for the same site. */
export async function bundleSingleFile(
  site: readonly SiteFile[],
  publication: Publication,
): Promise<Uint8Array> {
  const texts = site.flatMap((file) => readPageText(file) ?? []);
  if (texts.length === 0) throw new Error('The site has no issue to copy.');
  // Dated issues, newest first, then what has no number.
  texts.sort(
    (one, other) =>
      Number(isDated(other.path)) - Number(isDated(one.path)) || (one.path < other.path ? 1 : -1),
  );
  const pairs = site.find(({ path }) => path === 'search/simplified.txt');
  const carried: Carried = { texts, simplified: pairs ? textOf(pairs) : '' };
  const packed = gzipSync(new TextEncoder().encode(JSON.stringify(carried)), { level: 9, mtime: 0 });
  return new TextEncoder().encode(
    await writePage({
      name: readName(site),
      data: Buffer.from(packed).toString('base64'),
      amount: texts.length,
      address: new URL(publication.base, publication.site).href,
    }),
  );
}

const isDated = (path: string) => /^\d{4}\//.test(path);

/** The archive's name, as its home page gives it. */
function readName(site: readonly SiteFile[]): string {
  const home = site.find(({ path }) => path === 'index.html');
  return /<meta property="og:site_name" content="([^"]*)"/.exec(home ? textOf(home) : '')?.[1] ?? '';
}

interface Contents {
  readonly name: string;
  readonly data: string;
  readonly amount: number;
  readonly address: string;
}

async function writePage({ name, data, amount, address }: Contents): Promise<string> {
  const script = await bundleReader();
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
        h('script', { id: 'texts', type: 'application/gzip' }, data),
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
