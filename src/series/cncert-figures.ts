/**
 * The figures that 网络安全信息与动态周报 has printed in its text since 2013, by the words round them.
 *
 * Every pattern is matched on plain text without white space, with half-width punctuation. `WORD`
 * stands for words that reposts print as `***`.
 */
import type { FigurePattern } from '#bulletin/figures.ts';

/** What makes a number a range or a guess, or no count at all: 14至15万, 4、5, 100多, 10余, 45%, 3成. */
const VAGUE =
  '[万亿千百十多余几来%‰成倍/、或~^]|[个起家条]?(?:[至到~–—−-]\\d|左右|上下|以上|以下|余|多)|个百分点';
// A number goes on to its end: 1e9 and 54,71 are no 1 and no 54.
const N = `(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?!\\d|[.,]\\d|e[-+]?\\d)(万)?(?!${VAGUE})`;
/** What may stand for a number and is none that can be read: 三十七, 1e9, -5, 近1400, 14至15万, ⑤11, □□. */
const NO_NUMBER =
  '[-+−*_`×xe□■○●?\\p{N}.,零〇一二两三四五六七八九十百千万亿数几若干多余来~^–—至到、/或近逾超过不足大约共达将左右以上下%‰成倍]';
/** Between a label and its number; older issues leave out any of it. */
const IS = '(?:的?(?:数量|总数)|页面)?(?:约|共)?(?:为|是|有)?(?:约|共)?';
const MASK = '\\*{2,4}';
const GOVERNMENT = '政府网站(?:\\(?GOV类?\\)?)?';

/** Of 被***的网站 nobody can say whether it was 篡改 or 植入后门. */
const DOUBTFUL = { '被?篡改': `被${MASK}`, 被篡改: `被${MASK}` };

/** Where the sites 被植入后门 follow, a mask before them can only be 篡改. */
const tampered = (sites: string) => `(?:被?篡改|被${MASK}(?=的?${sites}[^。;]{0,80}[;。](?:境内)?被植入))`;

const any = (...words: string[]) => `(?:${[...words, MASK].join('|')})`;
type Patterns = Readonly<Record<string, FigurePattern>>;

const about = (topic: string, patterns: Readonly<Record<string, Omit<FigurePattern, 'topic'>>>): Patterns =>
  Object.fromEntries(Object.entries(patterns).map(([key, pattern]) => [key, { ...pattern, topic }]));
/** @param doubtful - words that a mask may stand for as well as for others: the number is noticed and not read */
const figure = (
  label: string,
  unit: string,
  pattern: string,
  doubtful: Readonly<Record<string, string>> = {},
): Omit<FigurePattern, 'topic'> => ({
  label,
  unit,
  pattern: new RegExp(pattern, 'i'),
  place: new RegExp(
    Object.entries(doubtful).reduce(
      (place, [words, masked]) => place.replaceAll(words, `(?:${words}|${masked})`),
      placeOf(pattern),
    ),
    'iu',
  ),
});

/** The words of a pattern round what is no number, or none at all where the words about it leave no doubt. */
function placeOf(pattern: string): string {
  return pattern.endsWith(`${N}个?`)
    ? pattern.replace(`${N}个?`, `${NO_NUMBER}{1,60}(?:个|(?<=[%‰成多余/]))`)
    : pattern.replace(`${N}起`, `${NO_NUMBER}{0,60}[起件次宗]`).replace(N, `${NO_NUMBER}{0,60}`);
}

export const cncertFigures: Patterns = {
  ...about('事件处理', {
    incidents: figure('处理网络安全事件', '起', `共?处理了?(?:各类)?网络安全事件${N}起`),
    // 事149起: the publisher once lost the second half of 事件.
    'cross-border': figure('其中跨境事件', '起', `(?:含|包括|其中,?)跨境网络安全事件?${N}起`),
    // 重点处640起: the publisher's own slip in 2025 no. 3.
    phishing: figure(
      '仿冒投诉事件',
      '起',
      `重点处理?了?${N}起(?:网页|页面)?${any('仿冒')}(?:网页|页面)?投诉(?:事件)?`,
    ),
    'app-platforms': figure(
      '提供恶意应用的平台',
      '个',
      `协调了?${N}[个家](?:提供${any('恶意')}移动应用程序下载服务的平台|应用商店(?:及挂载${any('恶意')}程序的域名)?|手机应用商店)`,
    ),
    'malicious-urls': figure('恶意网址链接', '个', `${any('恶意')}URL链接?${N}[个条]`),
  }),
  ...about('网络病毒', {
    'infected-hosts': figure('感染网络病毒的主机', '个', `感染网络${any('病毒')}的主机${IS}${N}个?`),
    'trojan-hosts': figure(
      '被木马或僵尸程序控制的主机',
      '个',
      `被?(?:${any('木马')}或被?${any('僵尸')}程序|${any('木马')}或${any('僵尸网络')})控制的?主机${IS}${N}个?`,
    ),
    'conficker-hosts': figure(
      '感染飞客蠕虫的主机',
      '个',
      `感染飞客(?:\\(conficker\\))?${any('蠕虫')}的主机${IS}${N}个?`,
    ),
    'new-virus-names': figure('新增网络病毒名称', '个', `按网络${any('病毒')}名称统计新增${IS}${N}个?`),
    'new-virus-families': figure('新增网络病毒家族', '个', `按网络${any('病毒')}家族统计新增${IS}${N}个?`),
    'drive-by-domains': figure('放马站点域名', '个', `放马站点[^。]{0,40}?域名${IS}${N}个?`),
    'drive-by-ips': figure('放马站点地址', '个', `放马站点[^。]{0,80}?IP地址${IS}${N}个?`),
  }),
  ...about('网站安全', {
    'tampered-sites': figure(
      '被篡改网站',
      '个',
      `(?:(?:境内)?${tampered('网站')}的?网站|境内网站被篡改的?)${IS}${N}个?`,
      DOUBTFUL,
    ),
    'backdoored-sites': figure(
      '被植入后门的网站',
      '个',
      `(?:(?:境内)?被植入${any('后门')}的?网站|境内网站被植入${any('后门')}的?)${IS}${N}个?`,
    ),
    'phishing-pages': figure('仿冒页面', '个', `针对境内网站的?${any('仿冒')}(?:页面|网页)${IS}${N}个?`),
    'tampered-government-sites': figure(
      '被篡改政府网站',
      '个',
      `(?:(?:境内)?${tampered('政府网站')}的?${GOVERNMENT}|(?:境内)?政府网站被篡改的?)${IS}${N}个?`,
      DOUBTFUL,
    ),
    // An older issue names these twice, the first time by mistake for the tampered ones.
    'backdoored-government-sites': {
      ...figure(
        '被植入后门的政府网站',
        '个',
        `(?:(?:境内)?被植入${any('后门')}的?${GOVERNMENT}|(?:境内)?政府网站被植入${any('后门')}的?)${IS}${N}个?`,
      ),
      take: 'last',
    },
    'phishing-domains': figure(
      '仿冒页面域名',
      '个',
      `${any('仿冒')}(?:页面|网页)(?:共)?涉及域名${IS}${N}个?`,
    ),
    'phishing-ips': figure(
      '仿冒页面地址',
      '个',
      `${any('仿冒')}(?:页面|网页)(?:共)?涉及域名[^。]{1,20}?IP地址${IS}${N}个?`,
    ),
  }),
  ...about('漏洞', {
    'new-vulnerabilities': figure(
      '新增漏洞',
      '个',
      `(?:新(?:收录|增)的?(?:(?:网络|信息)安全)?漏洞|新(?:收录的?|(?:收录|增)的?(?:网络|信息)安全)${MASK})${IS}${N}个?`,
    ),
    'high-vulnerabilities': figure('高危漏洞', '个', `高危${any('漏洞')}${IS}${N}个?`),
    'medium-vulnerabilities': figure('中危漏洞', '个', `中危${any('漏洞')}${IS}${N}个?`),
    'low-vulnerabilities': figure('低危漏洞', '个', `低危${any('漏洞')}${IS}${N}个?`),
  }),
};
