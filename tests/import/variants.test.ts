import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatEvidence } from '#bulletin/evidence.ts';
import { formatIssueFile } from '#bulletin/issue-file.ts';
import { type ImportedCapture, importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { formatRemoved } from '#importer/report/report.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { headOf, notesOf, scrapeOf, TEXT, titleOf, WEEK } from './own-captures.ts';
import { writePdf } from './own-pdf.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const title = titleOf(WEEK);
const buttons = '：\n，\n。\n\n视频\n小程序\n赞\n，轻点两下取消赞\n在看\n，轻点两下取消在看';

/** The quirks of the usual collector's captures, each by itself. */
const SCRAPES: Record<string, string> = {
  'scrape-usual': scrapeOf(),
  'scrape-modified': scrapeOf(WEEK, `修改于2031年1月17日\n\n${TEXT}`),
  'scrape-without-app-clause': scrapeOf(WEEK, TEXT.replace(/协调64个[^。]*。/, '处理了恶意URL链接55个。')),
  'scrape-slips': scrapeOf(
    WEEK,
    TEXT.replace('跨境网络安全事件', '跨境网络安全事').replace('重点处理', '重点处'),
  ),
  'scrape-asterisks': scrapeOf(WEEK, TEXT.replace('此处是', '***此处***是 1. > #')),
  'scrape-unknown-line': scrapeOf(WEEK, `${TEXT}\n\n预览时标签不可点\n\n这一行谁也不认识`),
  'scrape-bold-headings': scrapeOf(WEEK, TEXT.replace(/^(本周.{2,8})$/gm, '**$1**')),
  'scrape-crlf': scrapeOf().replaceAll('\n', '\r\n'),
  'scrape-new-year': scrapeOf({ year: 2031, number: 1, period: '2030年12月30日-2031年1月5日' }),
  'scrape-no-period': scrapeOf().replaceAll(title, '网络安全信息与动态周报-2031年第2期'),
  'scrape-without-notes': scrapeOf().replace(/^---[\s\S]*?---\n/, ''),
  'scrape-notes-with-lists': scrapeOf().replace(
    'source:',
    'tags:\n  - 样本\n- 周报\n# 手记\ncategories: [甲, 乙]\nsource:',
  ),
  'page-below-notes': `${notesOf(title)}\n${TEXT.replace(/!\[\]\(([^)]+)\)/g, '<img data-src="$1">')
    .split('\n\n')
    .map((words) => `<p><span>${words}</span></p>`)
    .join('\n')}`,
  'scrape-placeholders': scrapeOf(
    WEEK,
    TEXT.replace('![](', "![图片](data:image/svg+xml,%3Csvg width='1px' viewBox='0 0 1 1'%3E%3C/svg%3E)![]("),
  ),
  'captcha-in-english': `${notesOf(title)}\n# ${title}\n\n## Warning\n\nToo many requests. Complete verification to continue.\n\nVerify\n`,
  'scrape-notes-in-chinese': scrapeOf().replace(
    /^---[\s\S]*?---\n/,
    `---\n标题：${title}\n链接：https://mp.weixin.qq.com/s/EXAMPLE\n日期：2031年1月16日\n---\n`,
  ),
  'scrape-notes-in-blocks': scrapeOf().replace(
    /^---[\s\S]*?---\n/,
    `---\ntitle: >-\n  ${title}\nsource: "https://mp.weixin.qq.com/s/EXAMPLE"\npublished: 2031-01-16\n---\n`,
  ),
  'markdown-with-a-plain-title': `${title}\n\n${TEXT}\n`,
  'scrape-bold-numbers': scrapeOf(
    WEEK,
    TEXT.replace('911起', '**911**起').replace('73起', '**73起**').replace('为优', '为**优**'),
  ),
  'scrape-bold-words': scrapeOf(
    WEEK,
    TEXT.replace('共处理网络安全事件911起', '共处理**网络安全事件911起**').replace(
      '73起',
      '<strong>73</strong>起',
    ),
  ),
  'scrape-broken-heading': scrapeOf(
    WEEK,
    TEXT.replace('本周网络安全基本态势', '本周网络安全\n基本态势').replace('近期回顾', '——近期回顾——'),
  ),
  'scrape-spaces-and-rules': scrapeOf(
    WEEK,
    `&nbsp;\n\n${TEXT.replace('本周，互', '&emsp;&emsp;本周，互').replace('本周事件处理情况', '* * *\n\n本周事件处理情况\n---')}&nbsp;\n\n\u200b`,
  ),
  'scrape-collection-tags': scrapeOf(
    WEEK,
    `${TEXT}\n\n收录于合集\n\n[#网络安全信息与动态周报](https://mp.weixin.qq.com/mp/appmsgalbum?x=1) 120个\n\n阅读 1.2万\n\n留言 3`,
  ),
  'scrape-number-without-year': scrapeOf().replaceAll(
    title,
    '网络安全信息与动态周报第2期【2031年1月6日－1月12日】',
  ),
  'scrape-before-the-rule': scrapeOf({ year: 2010, number: 2, period: '1月11日-1月17日' }, TEXT, {
    date: '2010-01-21',
  }),
  'scrape-reposter': `${notesOf(title)}\n# ${title}\n\n点击蓝字关注我们\n\n${TEXT}\n\n往期推荐\n\n[另一篇](https://mp.weixin.qq.com/s/EXAMPLE)\n\n来源：样本中心\n\n阅读 1234\n`,
  'scrape-period-only': scrapeOf().replaceAll(title, '网络安全信息与动态周报（2031年1月6日至12日）'),
  'scrape-news': scrapeOf(
    WEEK,
    TEXT.replace(
      '近期回顾',
      '业界新闻速递\n\n1、样本报告\n\n2030年，样本中心共处理网络安全事件98765起，高危漏洞5678个。\n\n近期回顾',
    ),
  ),
  empty: `${notesOf(title)}\n# ${title}\n\n${buttons}`,
  captcha: `${notesOf(title)}\n# ${title}\n\n## 环境异常\n\n当前环境异常，完成验证后即可继续访问。\n\n去验证\n\n${buttons}`,
  'share-card': `${notesOf(title, { source: '别的账号' })}\n${headOf(WEEK, '别的账号')}\n\n![](http://wx.qlogo.cn/mmhead/EXAMPLE/0)\n\n国家互联网应急中心CNCERT\n\n${title}\n原创\n\n阅读全文\n\n${buttons}`,
  withdrawn: `${notesOf(title)}\n# ${title}\n\n该内容已被发布者删除\n\n${buttons}`,
};

/** Everything an import says of one capture, for a reader. */
function tell(imported: ImportedCapture): string {
  const { evidence, messages } = imported;
  const told = evidence ? formatEvidence(evidence) : formatIssueFile(imported);
  const said = messages.map(({ ruleId, reason }) => `  注意 [${ruleId}] ${reason}`);
  return `${told}\n<!--\n${[...said, ...formatRemoved(imported)].join('\n')}\n-->\n`;
}

function isWhole({ account, capture }: ImportedCapture): boolean {
  return account.map(({ start, end }) => capture.text.slice(start, end)).join('') === capture.text;
}

describe('each kind of capture is read as before, with every character accounted for:', () => {
  test.each(readdirSync(fixtures).sort())('%s', async (name) => {
    const imported = importCapture(
      await readCapture(name, readFileSync(new URL(name, fixtures))),
      cncertWeekly,
    );
    expect(isWhole(imported)).toBe(true);
    await expect(tell(imported)).toMatchFileSnapshot(`expected/variants/${name}.txt`);
  });

  test.each(Object.entries(SCRAPES))('%s', async (name, text) => {
    const imported = importCapture(await readCapture(`${name}.md`, Buffer.from(text)), cncertWeekly);
    expect(isWhole(imported)).toBe(true);
    await expect(tell(imported)).toMatchFileSnapshot(`expected/variants/${name}.txt`);
  });

  test('a PDF file', async () => {
    const bytes = writePdf([
      [
        '网络安全信息与动态周报',
        '2037 年第 10 期',
        '本周网络安全基本态势',
        '境内计算机恶意程序传播次数',
        '↑ 12.5%',
        '1',
      ],
      ['本周事件处理情况', '本周，共处理网络安全事件 321 起，含跨境网络安全事件 123 起。', '2'],
    ]);
    const imported = importCapture(await readCapture('edition.pdf', bytes), cncertWeekly);
    expect(isWhole(imported)).toBe(true);
    await expect(tell(imported)).toMatchFileSnapshot('expected/variants/edition.pdf.txt');
  });
});

test.each(['utf-16le', 'utf-16be'])('reads a capture in %s with its mark', async (encoding) => {
  const bytes = Buffer.from(`\ufeff${scrapeOf()}`, 'utf16le');
  if (encoding === 'utf-16be') bytes.swap16();
  const { data } = importCapture(await readCapture('a.md', bytes), cncertWeekly);
  expect(data.figures['incidents']?.value).toBe(911);
  expect(data.captures[0]?.encoding).toBe(encoding);
});
