import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noCache, openCache } from '#cache/cache.ts';
import { captureMeanings } from '#importer/capture-finding.ts';
import { readBuiltSite } from './built-site.ts';
import { checkContent } from './content.ts';
import { type FindingCode, meanings } from './finding.ts';
import {
  HTML,
  issueFile,
  PICTURE,
  pictureIndex,
  sample,
  write,
  writeSampleArchive,
} from './sample-archive.ts';
import { checkSite } from './site.ts';

const DATED = 'issues/2024/09/index.html';
const PICTURES = 'content/pictures';

let root: string;
beforeEach(() => {
  root = writeSampleArchive();
});
afterEach(() => rmSync(root, { recursive: true }));

const edit = (name: string, change: (text: string) => string) =>
  write(root, name, change(readFileSync(join(root, name), 'utf8')));
const remove = (name: string) => rmSync(join(root, name));

async function findAll(cache = noCache) {
  const { issues, findings } = await checkContent(join(root, 'content'), undefined, cache);
  const site = await readBuiltSite(join(root, 'dist'), '/repo/', cache);
  return [...findings, ...checkSite(issues, site, '/repo/')];
}

test('a sound archive has no findings', async () => {
  expect(await findAll()).toEqual([]);
});

test('what a run that was killed left among the pictures is no finding', async () => {
  write(root, `${PICTURES}/index.yaml.12.tmp`, 'x');
  write(root, `${PICTURES}/.gitkeep`, '');
  expect(await findAll()).toEqual([]);
});

test('an archive without pictures has no findings', async () => {
  rmSync(join(root, PICTURES), { recursive: true });
  expect(await findAll()).toEqual([]);
});

test('a finding says where a list is not sound', async () => {
  write(root, `${PICTURES}/descriptions.yaml`, `${PICTURE}: 一面红墙\nabc: 图\n`);
  expect(await findAll()).toEqual([
    {
      code: 'C305',
      place: `${PICTURES}/descriptions.yaml`,
      detail: 'abc: a SHA-256 in lower-case hexadecimal',
    },
  ]);
});

test('a page that leads on need not stand in the sitemap', async () => {
  const refresh = '<meta http-equiv="refresh" content="0;url=/repo/issues/2024/#n9">';
  write(root, 'dist/issues/undated/0123456789abcdef/index.html', refresh);
  expect(await findAll()).toEqual([]);
});

test('a page may stand where a document lay before its issue was known', async () => {
  const former = 'undated/0123456789abcdef';
  edit('content/issues/2024/09.md', (text) =>
    text.replace(/^captures:/m, `aliases:\n  - ${former}\ncaptures:`),
  );
  write(root, `dist/issues/${former}/index.html`, '<a href="/repo/issues/2024/09/">9</a>');
  expect(await findAll()).toEqual([]);
});

test('a page shows what in a title would turn the words round it', async () => {
  edit('content/issues/2024/09.md', (text) => text.replace(/^title: .*$/m, 'title: "周报\\u202e"'));
  for (const page of [DATED, `en/${DATED}`])
    edit(`dist/${page}`, (html) => html.replace(sample.dated.title, '周报［U+202E］'));
  expect(await findAll()).toEqual([]);
});

/** What is done to a sound archive, and the findings it must lead to. */
const damages: readonly [string, readonly FindingCode[], () => void][] = [
  ['an issue is a link', ['C101'], () => symlinkSync('09.md', join(root, 'content/issues/2024/10.md'))],
  [
    'a byte of an issue is not UTF-8',
    ['C102'],
    () => write(root, 'content/issues/2024/10.md', Buffer.from([0x2d, 0xff, 0x0a])),
  ],
  ['an issue is empty', ['C103'], () => write(root, 'content/issues/2024/10.md', '')],
  [
    'the frontmatter has an unknown field',
    ['C103'],
    () => write(root, 'content/issues/2024/10.md', issueFile('周报', 10).replace('series:', 'serie:')),
  ],
  [
    'two files are one issue',
    ['C104', 'C106'],
    () => write(root, 'content/issues/2024/9.md', issueFile(sample.dated.title, 9)),
  ],
  ['a file among the issues is none', ['C105'], () => write(root, 'content/issues/2024/10.MD', '')],
  [
    'an issue is too deep to be rendered',
    ['C107'],
    () => write(root, 'content/issues/2024/10.md', `${issueFile('周报', 10)}\n${'>'.repeat(5_000)} 深\n`),
  ],
  [
    'two issues claim one former address',
    // The sample's built site has no page of the second.
    ['C108', 'S101', 'S101', 'S201', 'S201', 'S301', 'S401', 'S401', 'S501'],
    () => {
      for (const number of [9, 10]) {
        const text = issueFile(sample.dated.title, number);
        const claiming = text.replace(/^captures:/m, 'aliases:\n  - undated/0123456789abcdef\ncaptures:');
        write(root, `content/issues/2024/${String(number).padStart(2, '0')}.md`, claiming);
      }
    },
  ],
  [
    'an issue claims the address of another as its former one',
    ['C108'],
    () =>
      edit('content/issues/2024/09.md', (text) =>
        text.replace(/^captures:/m, `aliases:\n  - ${sample.undated.path}\ncaptures:`),
      ),
  ],
  ['a capture is gone', ['C201', 'C201'], () => remove('content/captures/a.txt')],
  ['a bit of a capture is flipped', ['C202', 'C202'], () => write(root, 'content/captures/a.txt', '!')],
  ['the index of the pictures is cut off', ['C301'], () => write(root, `${PICTURES}/index.yaml`, 'a: [')],
  [
    'an entry of the index lacks its size',
    ['C301'],
    () => edit(`${PICTURES}/index.yaml`, (text) => text.replace(/ {2}width: 4\n/, '')),
  ],
  ['a picture is gone', ['C302'], () => remove(`${PICTURES}/${PICTURE}.png`)],
  ['a picture is empty', ['C303'], () => write(root, `${PICTURES}/${PICTURE}.png`, '')],
  [
    'a bit of a picture is flipped',
    ['C303'],
    () => {
      const bytes = readFileSync(join(root, `${PICTURES}/${PICTURE}.png`));
      write(root, `${PICTURES}/${PICTURE}.png`, bytes.fill(0, bytes.length - 1));
    },
  ],
  [
    'the index says another size of a picture',
    ['C303'],
    () => write(root, `${PICTURES}/index.yaml`, pictureIndex(1)),
  ],
  [
    'a picture is a link',
    ['C101', 'C302'],
    () => {
      remove(`${PICTURES}/${PICTURE}.png`);
      symlinkSync('../captures/a.txt', join(root, `${PICTURES}/${PICTURE}.png`));
    },
  ],
  [
    'the index loses the entries of a picture',
    ['C304', 'C306'],
    () => write(root, `${PICTURES}/index.yaml`, '{}\n'),
  ],
  ['the index is gone', ['C304', 'C306'], () => remove(`${PICTURES}/index.yaml`)],
  ['a picture without entry is added', ['C304'], () => write(root, `${PICTURES}/chart.png`, 'x')],
  [
    'the type of a picture is another in the index',
    ['C302', 'C304'],
    () => edit(`${PICTURES}/index.yaml`, (text) => text.replaceAll('png\n  width', 'gif\n  width')),
  ],
  [
    'a description stands under no digest',
    ['C305'],
    () => write(root, `${PICTURES}/descriptions.yaml`, `${PICTURE.slice(1)}: 一面红墙\n`),
  ],
  [
    'a description is written twice',
    ['C305'],
    () => edit(`${PICTURES}/descriptions.yaml`, (text) => text + text),
  ],
  [
    'a digit of a description is another',
    ['C306'],
    () => write(root, `${PICTURES}/descriptions.yaml`, `${'a'.repeat(64)}: 一面红墙\n`),
  ],
  ['a page is gone', ['S101', 'S402'], () => remove(`dist/${DATED}`)],
  [
    'a page is of no issue',
    ['S102', 'S401'],
    () => write(root, 'dist/issues/2024/10/index.html', '<h1>周报</h1>'),
  ],
  [
    'a digit of the title is another',
    ['S103'],
    () => edit(`dist/${DATED}`, (html) => html.replace('第9期', '第8期')),
  ],
  ['the page in English is gone', ['S101', 'S402'], () => remove(`dist/en/${DATED}`)],
  [
    'the page in English loses a digit of the text',
    ['S104'],
    () => edit(`dist/en/${DATED}`, (html) => html.replace('12', '1')),
  ],
  [
    'the year in English does not lead to the issue',
    ['S201'],
    () => write(root, 'dist/en/issues/2024/index.html', '<p>'),
  ],
  [
    'search knows the page in English as well',
    ['S502'],
    () =>
      write(
        root,
        'dist/pagefind/fragment/en.pf_fragment',
        gzipSync('pagefind_dcd{"url":"/en/issues/2024/09/"}'),
      ),
  ],
  ['a page is empty', ['S104'], () => edit(`dist/${DATED}`, (html) => html.replace(HTML, ''))],
  ['a digit of the text is lost', ['S104'], () => edit(`dist/${DATED}`, (html) => html.replace('12', '1'))],
  [
    'the text stands there twice',
    ['S104'],
    () => edit(`dist/${DATED}`, (html) => html + html.slice(html.indexOf('<div'))),
  ],
  ['the year does not lead to the issue', ['S201'], () => write(root, 'dist/issues/2024/index.html', '<p>')],
  ['the undated do not lead to it', ['S202'], () => write(root, 'dist/issues/undated/index.html', '<p>')],
  [
    'the feed drops an entry',
    ['S301'],
    () => edit('dist/rss.xml', (xml) => xml.replace(/<item>.*<\/item>/s, '')),
  ],
  [
    'the feed loses its past',
    ['S301'],
    () => edit('dist/rss.xml', (xml) => xml.replace('prev-archive', 'self')),
  ],
  [
    'the feed holds what is no issue',
    ['S301', 'S302'],
    () => edit('dist/rss.xml', (xml) => xml.replace('2024/09', '2024/10')),
  ],
  [
    'the feed loses a digit',
    ['S303'],
    () => edit('dist/rss.xml', (xml) => xml.replace('处理12起', '处理1起')),
  ],
  [
    'the sitemap forgets a page',
    ['S401'],
    () =>
      edit('dist/sitemap.xml', (xml) =>
        xml.replace('<url><loc>https://example.org/repo/issues/2024/</loc></url>', ''),
      ),
  ],
  [
    'the sitemap names a page that is not there',
    ['S402'],
    () => edit('dist/sitemap.xml', (xml) => xml.replace('<urlset>', '<urlset><loc>/repo/a/</loc>')),
  ],
  [
    'a page leads on to what is not there',
    ['S403'],
    () => write(root, 'dist/cite/a/index.html', '<meta http-equiv="refresh" content="0;url=/repo/a/">'),
  ],
  ['search does not know an issue', ['S501'], () => remove('dist/pagefind/fragment/2024-09.pf_fragment')],
  [
    'search knows what is no issue',
    ['C103', 'S102', 'S102', 'S302', 'S502'],
    () => write(root, `content/issues/${sample.undated.path}.md`, ''),
  ],
];

describe('when', () => {
  test.each(damages)('%s', async (_damage, codes, damage) => {
    const cache = openCache(join(root, 'cache'));
    await findAll(cache);
    damage();
    const findings = await findAll();
    expect(findings.map(({ code }) => code).sort()).toEqual(codes);
    expect(await findAll(cache), 'with what was kept of the sound archive').toEqual(findings);
    expect(await findAll(cache), 'with what was kept of the damaged one').toEqual(findings);
  });
});

test('every finding has its damage here', () => {
  const tried = new Set(damages.flatMap(([, codes]) => codes));
  expect([...tried].sort()).toEqual(Object.keys(meanings).filter((code) => !(code in captureMeanings)));
});
