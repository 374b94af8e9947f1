/** A small archive in a folder of its own, content and built site, for tests to damage. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatIssueFile } from '#bulletin/issue-file.ts';
import { issueSchema } from '#bulletin/schema.ts';
import { formatPictureIndex } from '#pictures/picture-index.ts';

const CAPTURE = '本周处理12起，其中3起。\n';
const DIGEST = createHash('sha256').update(CAPTURE).digest('hex');
const UNDATED = `undated/${DIGEST.slice(0, 16)}`;
export const BODY =
  '## 概况\n\n本周处理12起，\\\n其中*3*起。\n\n![](https://example.org/a.png)\n\n- 一\n- 二';
export const HTML =
  '<h2 id="a">概况</h2>\n<p>本周处理12起，<br>\n其中<em>3</em>起。</p>\n' +
  '<figure class="picture"><figcaption>图 1</figcaption></figure>\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>';

export const sample = {
  dated: { path: '2024/09', title: '周报2024年第9期' },
  undated: { path: UNDATED, title: '周报' },
} as const;
const PIXELS = Buffer.from('\x89PNG\r\n\x1a\n and what follows', 'latin1');
export const PICTURE = createHash('sha256').update(PIXELS).digest('hex');
/** Where the pages of each language lie. */
const FOLDERS = ['', 'en/'];
const ISSUES = [sample.dated, sample.undated];

/** Writes the archive below a new folder and gives the folder. */
export function writeSampleArchive(): string {
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  write(root, 'content/captures/a.txt', CAPTURE);
  write(root, 'content/issues/2024/09.md', issueFile(sample.dated.title, 9));
  write(root, `content/issues/${UNDATED}.md`, issueFile(sample.undated.title));
  write(root, `content/pictures/${PICTURE}.png`, PIXELS);
  write(root, 'content/pictures/index.yaml', pictureIndex(PIXELS.length));
  write(root, 'content/pictures/descriptions.yaml', `${PICTURE}: 一面红墙\n`);
  write(root, 'dist/index.html', '<h1>档案</h1>');
  write(root, 'dist/offline/index.html', '<h1>离线</h1>');
  write(root, 'dist/offline/copy.html', '<h1>离线</h1>');
  write(root, 'dist/404.html', '<h1>没有</h1>');
  for (const folder of FOLDERS) {
    write(root, `dist/${folder}issues/2024/index.html`, `<a href="/repo/${folder}issues/2024/09/">9</a>`);
    write(
      root,
      `dist/${folder}issues/undated/index.html`,
      `<a href="/repo/${folder}issues/${UNDATED}/">一</a>`,
    );
    for (const { path, title } of ISSUES) {
      const page = `<h1>${title}</h1><div class="text">${HTML}</div>`;
      write(root, `dist/${folder}issues/${path}/index.html`, page);
    }
  }
  for (const { path } of ISSUES) {
    const fragment = `pagefind_dcd${JSON.stringify({ url: `/issues/${path}/` })}`;
    write(root, `dist/pagefind/fragment/${path.replace('/', '-')}.pf_fragment`, gzipSync(fragment));
  }
  write(root, 'dist/rss.xml', rss([sample.dated], 'feeds/2023.xml'));
  write(root, 'dist/feeds/2023.xml', rss([sample.undated]));
  const pages = ['issues/2024/', 'issues/undated/', ...ISSUES.map(({ path }) => `issues/${path}/`)];
  const named = ['', 'offline/', ...FOLDERS.flatMap((folder) => pages.map((page) => `${folder}${page}`))];
  write(root, 'dist/sitemap.xml', `<urlset>${named.map(locOf).join('')}</urlset>`);
  return root;
}

/** Writes one file of the archive, with the folders above it. */
export function write(root: string, name: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), data);
}

/** Writes the text of an issue file that rests on the sample's one capture. */
export function issueFile(title: string, number?: number): string {
  return formatIssueFile({
    data: issueSchema.parse({
      title,
      series: 'sample',
      ...(number === undefined ? {} : { year: 2024, number }),
      captures: [{ file: 'a.txt', sha256: DIGEST, reader: 'sample' }],
    }),
    body: BODY,
  });
}

/** Writes the index of the sample's one picture, which lies at two addresses, and of one that is refused. */
export function pictureIndex(bytes: number): string {
  const entry = { sha256: PICTURE, type: 'png', width: 4, height: 3, bytes } as const;
  return formatPictureIndex({
    'https://example.org/a.png': entry,
    'https://example.org/b.png': entry,
    'https://example.org/c.png': { failure: 'status', detail: '404' },
  });
}

function rss(issues: readonly { path: string }[], earlier?: string): string {
  const link = earlier && `<atom:link rel="prev-archive" href="https://example.org/repo/${earlier}"/>`;
  const items = issues.map(({ path }) => {
    const address = `<link>https://example.org/repo/issues/${path}/</link>`;
    return `<item>${address}<content:encoded><![CDATA[${HTML}]]></content:encoded></item>`;
  });
  return `<rss><channel><link>https://example.org/repo/</link>${link ?? ''}${items.join('')}</channel></rss>`;
}

function locOf(path: string): string {
  return `<url><loc>https://example.org/repo/${path}</loc></url>`;
}
