import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseFeed } from 'feedsmith';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseIssueFile } from '#bulletin/issue-file.ts';
import { formatPictureIndex } from '#pictures/picture-index.ts';
import { openPagefind } from '#search/page/pagefind-engine.ts';
import { parseQuery } from '#search/query/query.ts';
import { search } from '#search/query/search.ts';
import { buildCopy, copyWithContent } from './build-copy.ts';

const ISSUE = '2024/09';
let folder: string;
let html: string;

beforeAll(async () => {
  folder = copyWithContent();
  const png = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#b3321f' } })
    .png()
    .toBuffer();
  const sha256 = createHash('sha256').update(png).digest('hex');
  const { data } = parseIssueFile(readFileSync(join(folder, `content/issues/${ISSUE}.md`), 'utf8'));
  const [first, second] = data.pictures.filter(({ place }) => place === 'text');
  const cover = data.pictures.find(({ place }) => place === 'cover');
  if (!first || !second || !cover) throw new Error(`${ISSUE} has fewer than two pictures and a cover.`);
  const pictures = join(folder, 'content/pictures');
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${sha256}.png`), png);
  writeFileSync(join(pictures, 'descriptions.yaml'), `${sha256}: 一面红墙\n`);
  const entry = { sha256, type: 'png', width: 1600, height: 800, bytes: png.length } as const;
  writeFileSync(
    join(pictures, 'index.yaml'),
    formatPictureIndex({
      [first.address]: entry,
      [second.address]: { failure: 'status', detail: '404' },
      [cover.address]: entry,
    }),
  );
  const { status, printed } = buildCopy(folder);
  expect(status, printed).toBe(0);
  html = readFileSync(join(folder, 'dist/issues', ISSUE, 'index.html'), 'utf8');
}, 180_000);
afterAll(() => rmSync(dirname(folder), { recursive: true }));

test('a picture that the archive keeps is shown from the archive, in its words and at its size', async () => {
  const shown = /<img src="([^"]+)" alt="图 1：一面红墙" width="1300" height="650"/.exec(html);
  const bytes = readFileSync(join(folder, 'dist', shown?.[1] ?? 'no picture'));
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 1300, height: 650 });
  expect(html).toContain('一面红墙（本档案的说明）');
  expect(html).toMatch(/<source srcset="[^"]+\.avif" type="image\/avif">/);
});

test('a picture that it lacks keeps its placeholder', () => {
  expect(html).toContain('<span class="picture-number">图 2</span> 原刊此处有图');
  expect(html).not.toMatch(/<img[^>]+src="https?:/);
});

test('the bytes as fetched stay in the archive and are not published', () => {
  const published = readdirSync(join(folder, 'dist/_astro'));
  expect(published.filter((name) => name.endsWith('.png'))).toEqual([]);
});

test('a cover that it keeps stands beside the facts of the issue', () => {
  expect(html).toMatch(/<img src="[^"]+\.webp" alt="封面：一面红墙" width="1300" height="650"/);
});

test('a described picture is found by the words of its description', async () => {
  const root = pathToFileURL(`${join(folder, 'dist')}/`);
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address, root);
    return new Response(readFileSync(fileURLToPath(pathToFileURL(decodeURIComponent(pathname)))));
  });
  const answer = await search(parseQuery('红墙'), openPagefind(root.href));
  const paths = answer?.step === 'exact' ? answer.pages : [];
  expect(paths).toHaveLength(1);
  vi.unstubAllGlobals();
});

test.each(['rss.xml', 'atom.xml', 'feed.json'])(
  '%s shows the picture at an absolute address, in its words and at its size',
  async (name) => {
    const feed = JSON.stringify(parseFeed(readFileSync(join(folder, 'dist', name), 'utf8'))).replaceAll(
      '\\"',
      '"',
    );
    const shown =
      /<img src="https?:\/\/[^/"]+(\/[^"]+\.webp)" alt="图 1：一面红墙" width="1300" height="650"/.exec(feed);
    const bytes = readFileSync(join(folder, 'dist', shown?.[1] ?? 'no picture'));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 1300 });
    expect(feed).not.toContain('.avif');
  },
);
