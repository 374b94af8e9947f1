import { expect, test } from 'vitest';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { headOf, scrapeOf, TEXT, titleOf, WEEK } from './own-captures.ts';

const title = titleOf(WEEK);
const address = 'https://mp.weixin.qq.com/s?__biz=EXAMPLE==&mid=1&idx=1&sn=0';
const day = '2031-01-16';

/** Imports an article below other notes. */
async function importBelow(notes: string, article = `${headOf(WEEK)}\n\n${TEXT}`) {
  const capture = await readCapture('a.md', Buffer.from(`${notes}${article}`));
  const { data, body, messages } = importCapture(capture, cncertWeekly);
  return { data, body, codes: messages.map(({ ruleId }) => ruleId) };
}

test.each([
  ['in Chinese', `---\n标题: ${title}\n链接: ${address}\n日期: ${day}\n---\n`],
  ['with full-width colons', `---\n标题：${title}\n网址：${address}\n发布时间：2031年1月16日 10:11\n---\n`],
  ['without spaces', `---\ntitle:${title}\nurl:${address}\ndate:2031/1/16\n---\n`],
  ['in capitals', `---\nTitle: ${title}\nURL: ${address}\nPublish Date: ${day}\n---\n`],
  [
    'with values on lines of their own',
    `---\ntitle: >-\n  ${title}\nurl: |\n  ${address}\ndate: ${day}\n---\n`,
  ],
  ['with the address as source', `---\ntitle: "${title}"\nsource: "${address}"\npublished: ${day}\n---\n`],
  ['as TOML', `+++\ntitle = "${title}"\nurl = "${address}"\ndate = ${day}\n+++\n`],
  ['below empty lines', `\n\n---\ntitle: ${title}\nlink: ${address}\ndate: ${day}\n---\n`],
  ['without the line above them', `title: ${title}\nurl: ${address}\ndate: ${day}\n---\n`],
  [
    'as readers for programs put them',
    `Title: ${title}\n\nURL Source: ${address}\n\nPublished Time: ${day}\n\nMarkdown Content:\n`,
  ],
])('reads notes %s', async (_how, notes) => {
  const { data, codes } = await importBelow(notes);
  expect(data).toMatchObject({ title, year: 2031, number: 2, published: { day, basis: 'collector' } });
  expect(data.captures[0]?.address).toBe(address);
  expect(data.figures['incidents']?.value).toBe(911);
  expect(codes).toEqual([]);
});

test('the first of two notes for one field counts, and the other is said to be unused', async () => {
  const { data, codes } = await importBelow(
    `---\ntitle: ${title}\ndate: ${day}\npublished: 2031-01-20\nurl: ${address}\nlink: https://a.example/\n---\n`,
  );
  expect(data.published?.day).toBe(day);
  expect(data.captures[0]?.address).toBe(address);
  expect(codes).toEqual(['note-not-used', 'note-not-used']);
});

test("quotes round Somebody's feed may hold its own", async () => {
  const { data } = await importBelow(`---\ntitle: ${title}\nsource: 'Somebody's feed'\n---\n`);
  expect(data.captures[0]?.source).toBe("Somebody's feed");
});

test.each([
  ['a plain line', title],
  ['a bold line', `**${title}**`],
  ['a smaller heading', `### ${title}`],
])('reads an article in Markdown without notes, its title %s', async (_how, first) => {
  const { data, body } = await importBelow('', `${first}\n\n${TEXT}`);
  expect(data).toMatchObject({ title, year: 2031, number: 2 });
  expect(data.pictures).toHaveLength(2);
  expect(data.review[0]?.address).toContain('mid=2');
  expect(body).toContain('](http://mp.weixin.qq.com/s?__biz=EXAMPLE==&mid=2&idx=1)');
});

test('what opens like a note in a text without any is a line of the text', async () => {
  const text = scrapeOf().replace('此处是样本文字', 'title: 样本');
  const { data } = importCapture(await readCapture('a.md', Buffer.from(text)), cncertWeekly);
  expect(data.title).toBe(title);
});

test('a page below notes is read as a page', async () => {
  const page = TEXT.split('\n\n')
    .map((words) => `<p><span>${words.replace(/!\[\]\(([^)]+)\)/g, '<img data-src="$1">')}</span></p>`)
    .join('\n');
  const { data, body, codes } = await importBelow(
    `---\ntitle: ${title}\nurl: ${address}\n---\n`,
    `\n${page}`,
  );
  expect(data.captures[0]).toMatchObject({ reader: 'noted-page', address });
  expect(data.figures['incidents']?.value).toBe(911);
  expect(data.pictures).toHaveLength(2);
  expect(body).not.toMatch(/[<>]/);
  expect(codes).toEqual([]);
});

test.each(['_近期回顾_', '*近期回顾*', '***近期回顾***', '## _近期回顾_', '**近期回顾**'])(
  'the heading %s is one',
  async (heading) => {
    const { data, body } = await importBelow(`# ${title}\n\n`, TEXT.replace('近期回顾', heading));
    expect(data.review).toHaveLength(2);
    expect(body).toContain('\n## 近期回顾\n');
  },
);

test.each(['01', '03', 'PART 02', 'Part.01'])('%s above a heading belongs to it', async (number) => {
  const { body, codes } = await importBelow(`# ${title}\n\n`, `${number}\n\n${TEXT}`);
  expect(body).toMatch(new RegExp(`^## ${number}本周网络安全基本态势\n`));
  expect(codes).toEqual([]);
});

test('asterisks round a line that is no heading may mask words, and stay', async () => {
  const { body } = await importBelow(`# ${title}\n\n`, TEXT.replace('此处是样本文字。', '\n\n***窃取***'));
  expect(body).toContain('\\*\\*\\*窃取\\*\\*\\*');
});

test.each([
  "data:image/svg+xml,%3Csvg width='1px' viewBox='0 0 1 1'%3E%3Cg transform='translate(-249.0, -126.0)'%3E%3C/g%3E%3C/svg%3E",
  `data:image/png;base64,${'iVBORw0KGgo'.repeat(100_000)}`,
])(
  'what stands in place of an address (%#) is no picture and no words, and the report says so',
  async (data) => {
    const article = TEXT.replace('![](', `![图片](${data})![](`);
    const { data: read, body, codes } = await importBelow(`# ${title}\n\n`, article);
    expect(read.pictures).toHaveLength(2);
    expect(body).toBe((await importBelow(`# ${title}\n\n`, TEXT)).body);
    expect(codes).toEqual(['picture-lost']);
  },
);

test('a page with its pictures in it may be as long as they are', async () => {
  const data = `data:image/png;base64,${'iVBORw0KGgo'.repeat(600_000)}`;
  const capture = await readCapture('a.md', Buffer.from(`# ${title}\n\n![](${data})\n\n${TEXT}`));
  expect(importCapture(capture, cncertWeekly).data.figures['incidents']?.value).toBe(911);
});

test.each(['images/cover.jpg', 'data:image/png;base64,AAAA', 'file:///c.jpg'])(
  'a cover that lies at %s is lost, and the capture is read all the same',
  async (place) => {
    const article = `${headOf(WEEK).replace(/(cover_image\]\()[^)]*/, `$1${place}`)}\n\n${TEXT}`;
    const { data, codes } = await importBelow('', article);
    expect(data.pictures).toHaveLength(2);
    expect(data.figures['incidents']?.value).toBe(911);
    expect(codes).toEqual(['picture-lost']);
  },
);

const own = 'https://mp.weixin.qq.com/s?__biz=MzIwNDk0MDgxMw==&mid=1&idx=1&sn=0';

test.each([
  ["the publisher's page prints", own, { day: '2031-01-15', basis: 'publisher' }],
  ["another's page prints", address, { day, basis: 'collector' }],
])('the day that %s is held beside the one a collector noted', async (_whose, url, published) => {
  const article = `${headOf(WEEK)}\n\n2031-01-15 17:05\n\n${TEXT}`;
  const { data } = await importBelow(`---\ntitle: ${title}\nurl: ${url}\ndate: ${day}\n---\n`, article);
  expect(data.published).toEqual(published);
  expect(data.captures[0]?.account).toBe('国家互联网应急中心CNCERT');
});

test.each(['修改于2031年1月17日', '更新时间：2031-01-17 08:00'])(
  'the day in %s is not the day it appeared',
  async (line) => {
    const article = `${headOf(WEEK)}\n\n${line}\n\n${TEXT}`;
    const { data } = await importBelow(`---\ntitle: ${title}\nurl: ${own}\ndate: ${day}\n---\n`, article);
    expect(data.published?.day).toBe(day);
    expect(data.captures[0]?.modified).toBe(line);
  },
);
