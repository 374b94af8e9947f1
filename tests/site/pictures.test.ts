import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseIssueFile } from '#bulletin/issue-file.ts';
import { formatPictureIndex } from '#pictures/picture-index.ts';
import { buildCopy, copyProject } from './build-copy.ts';

const ISSUE = '2024/09';
let folder: string;
let html: string;

beforeAll(async () => {
  folder = copyProject();
  const png = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#b3321f' } })
    .png()
    .toBuffer();
  const sha256 = createHash('sha256').update(png).digest('hex');
  const { data } = parseIssueFile(readFileSync(join(folder, `content/issues/${ISSUE}.md`), 'utf8'));
  const [first, second] = data.pictures.filter(({ place }) => place === 'text');
  if (!first || !second) throw new Error(`${ISSUE} has fewer than two pictures.`);
  const pictures = join(folder, 'content/pictures');
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${sha256}.png`), png);
  writeFileSync(join(pictures, 'descriptions.yaml'), `${sha256}: 一面红墙\n`);
  const entry = { sha256, type: 'png', width: 1600, height: 800, bytes: png.length } as const;
  writeFileSync(
    join(pictures, 'index.yaml'),
    formatPictureIndex({ [first.address]: entry, [second.address]: { failure: 'status', detail: '404' } }),
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
