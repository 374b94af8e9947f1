/**
 * An archive of N issues that never appeared, for measuring: invented words and figures in the real
 * series' structure and length. The same N gives the same bytes, and the first N of a longer archive.
 *
 * Real issues have 4 to 8 kB, most of it addresses of pictures and of earlier issues.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays, partsOf } from '#bulletin/iso-day.ts';
import { formatIssueFile, type IssueFile } from '#bulletin/issue-file.ts';
import { formatIssueId, type IssueId } from '#bulletin/issue-id.ts';
import { nthSunday } from '#bulletin/numbering.ts';
import { issueSchema } from '#bulletin/schema.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';

/** Ten thousand weeks are 192 years; the numbering rule has to know them all. */
const FIRST_YEAR = 2020;

const { title: seriesTitle, slug } = cncertWeekly;
const numbering = nthSunday;

const PLACES = ['东部', '西部', '南部', '北部', '中部', '沿海', '山区', '平原'];
const MATTERS = [
  '弱口令',
  '钓鱼邮件',
  '过期证书',
  '未修补的网关',
  '误配的存储桶',
  '重复使用的密钥',
  '伪造的更新',
];
const DEEDS = [
  '已通知有关单位核查',
  '已协助恢复服务',
  '正在会同各方处置',
  '已发布缓解办法',
  '尚待进一步分析',
];
const MALWARE = ['Heron', 'Quarry', 'Lantern', 'Tidepool', 'Basalt', 'Cinder'];

/** Gives the identities of the first `count` issues, oldest first. */
export function identitiesOf(count: number): IssueId[] {
  const ids: IssueId[] = [];
  for (let year = FIRST_YEAR; ids.length < count; year += 1) {
    for (let number = 1; number <= numbering.issuesIn(year) && ids.length < count; number += 1) {
      ids.push({ year, number });
    }
  }
  return ids;
}

/** How a generator wants its issues: as this archive's own files, or with the day where a blog has it. */
export type Form = 'own' | 'dated';

/**
 * Writes the issues at some places of `ids`, with their captures, below `folder`.
 *
 * @param sentence - stands at the end of each text, as if someone had mended a reading
 */
export function writeIssues(
  folder: string,
  form: Form,
  ids: readonly IssueId[],
  places: Iterable<number>,
  sentence = '',
): void {
  for (const place of places) {
    const { path, capture, issue } = inventIssue(ids, place, sentence);
    const text = formatIssueFile(issue);
    if (form === 'own') write(join(folder, 'captures', `${path}.txt`), capture);
    write(join(folder, 'issues', `${path}.md`), form === 'own' ? text : asDated(text));
  }
}

/** Removes what `writeIssues` wrote for one issue. */
export function removeIssue(folder: string, id: IssueId): void {
  rmSync(join(folder, 'issues', `${formatIssueId(id)}.md`), { force: true });
  rmSync(join(folder, 'captures', `${formatIssueId(id)}.txt`), { force: true });
}

/** Gives an issue the field `date`, by which other generators order. */
function asDated(text: string): string {
  return text.replace(/^published:\n {2}day: '(.*)'\n {2}basis: .*$/m, 'date: $1');
}

/** Invents one issue and the capture it would have been read from. */
function inventIssue(ids: readonly IssueId[], place: number, sentence: string) {
  const id = ids[place];
  if (!id) throw new Error(`There is no issue ${place}: only ${ids.length} were asked for.`);
  const path = formatIssueId(id);
  const dice = rollsOf(path);
  const figures = [200 + dice(900), 50 + dice(300), 100 + dice(700), 1 + dice(40), 1 + dice(90)];
  const pictures = Array.from(
    { length: 4 },
    (_, n) => `https://pictures.example/${long(`${path}p${n}`)}/640?fmt=png`,
  );
  const review = ids.slice(Math.max(0, place - 5), place).toReversed();
  const body = `${bodyOf(id, dice, figures, pictures, review)}\n\n${sentence}`.trim();
  const capture = `原件 ${path}\n\n${body}\n`;
  const [incidents = 0, abroad = 0, phishing = 0, platforms = 0, addresses = 0] = figures;
  const data = issueSchema.parse({
    title: titleOf(id),
    series: slug,
    ...id,
    period: periodOf(id),
    published: { day: addDays(numbering.periodOf(id).end, 4), basis: 'collector' },
    rating: { value: '良', printed: '互联网网络安全态势整体评价为良' },
    figures: {
      incidents: { value: incidents, unit: '起', printed: `共处理网络安全事件${incidents}起` },
      'cross-border': { value: abroad, unit: '起', printed: `含跨境网络安全事件${abroad}起` },
      phishing: { value: phishing, unit: '起', printed: `重点处理${phishing}起仿冒投诉事件` },
      'app-platforms': {
        value: platforms,
        unit: '个',
        printed: `协调${platforms}个提供恶意移动应用程序下载服务的平台`,
      },
      'malicious-urls': { value: addresses, unit: '个', printed: `恶意URL链接${addresses}个` },
    },
    pictures: pictures.map((address, n) => ({
      address,
      place: 'text',
      section: '本周网络安全基本态势',
      order: n + 1,
    })),
    review: review.map((earlier) => ({
      title: titleOf(earlier),
      ...earlier,
      period: periodOf(earlier),
      address: addressOf(earlier),
    })),
    captures: [
      {
        file: `${path}.txt`,
        sha256: createHash('sha256').update(capture).digest('hex'),
        reader: 'wechat-scrape',
        address: addressOf(id),
        source: '试验用样本',
        fetched: `${addDays(numbering.periodOf(id).end, 9)}T20:11:43`,
      },
    ],
  });
  return { path, capture, issue: { data, body } satisfies IssueFile };
}

function bodyOf(
  id: IssueId,
  dice: Dice,
  [incidents, abroad, phishing, platforms, addresses]: readonly number[],
  pictures: readonly string[],
  review: readonly IssueId[],
): string {
  const news = Array.from({ length: 3 }, () => {
    const name = `${pick(MALWARE, dice)}-${1000 + dice(9000)}`;
    return `${pick(PLACES, dice)}某机构发现${pick(MATTERS, dice)}，与样本 ${name} 有关，${pick(DEEDS, dice)}。`;
  });
  return [
    '## 本周网络安全基本态势',
    `本周，互联网网络安全态势整体评价为良。${news.join('')}`,
    pictures.map((address) => `![](${address})`).join(''),
    '## 本周事件处理情况',
    `本周，样本机构共处理网络安全事件${incidents}起，含跨境网络安全事件${abroad}起。其中重点处理${phishing}起仿冒投诉事件。协调${platforms}个提供恶意移动应用程序下载服务的平台，共处理恶意URL链接${addresses}个。`,
    ...(review.length > 0 ? ['## 近期回顾'] : []),
    ...review.map((earlier) => `●[${titleOf(earlier)}](${addressOf(earlier)})`),
    `以上为第${id.number}周的试验文字，不是任何机构的通报。`,
  ].join('\n\n');
}

type Dice = (sides: number) => number;

/** Rolls that depend on a name alone. */
function rollsOf(name: string): Dice {
  let state = createHash('sha256').update(name).digest().readUInt32LE();
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function pick(words: readonly string[], dice: Dice): string {
  return words[dice(words.length)] ?? '';
}

/** A name as long and as senseless as those in real addresses. */
function long(name: string): string {
  return createHash('sha512').update(name).digest('base64url');
}

function addressOf(id: IssueId): string {
  return `https://articles.example/s?biz=${long('account').slice(0, 16)}&mid=${id.year}${id.number}&sn=${long(formatIssueId(id)).slice(0, 32)}&scene=21#redirect`;
}

function titleOf(id: IssueId): string {
  return `${seriesTitle}${id.year}年第${id.number}期（${periodOf(id).printed}）`;
}

function periodOf(id: IssueId) {
  const period = numbering.periodOf(id);
  const [first, last] = [partsOf(period.start), partsOf(period.end)];
  return { ...period, printed: `${first.month}月${first.day}日-${last.month}月${last.day}日` };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
