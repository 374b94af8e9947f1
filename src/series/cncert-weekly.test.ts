import { expect, test } from 'vitest';
import { readFigures } from '#bulletin/figures.ts';
import { readRatings } from '#bulletin/rating.ts';
import { cncertWeekly } from './cncert-weekly.ts';
import { findSeries, knownSeries } from './known-series.ts';
import { findSection } from './sections.ts';

const valuesOf = (text: string) =>
  Object.fromEntries(
    Object.entries(readFigures(text, cncertWeekly.figures).figures).map(([key, { value }]) => [key, value]),
  );

test.each([
  ['共处理网络安全事件71起', { incidents: 71 }],
  ['共处理了网络安全事件1,071起，其中跨境网络安全事件22起', { incidents: 1071, 'cross-border': 22 }],
  ['含跨境网络安全事33起', { 'cross-border': 33 }],
  ['重点处理了41起网页仿冒投诉', { phishing: 41 }],
  ['重点处42起仿冒投诉事件', { phishing: 42 }],
  ['重点处理 43 起仿冒投诉事 件', { phishing: 43 }],
  ['协调 5 个提供恶意移动应用程序下载服务的平台', { 'app-platforms': 5 }],
  ['恶意URL链16个', { 'malicious-urls': 16 }],
  ['共處理網絡安全事件34起，含跨境網絡安全事件12起', { incidents: 34, 'cross-border': 12 }],
  ['本周没有处理的数字', {}],
  [
    '本周境内感染网络病毒的主机数量约为 28.1 万个，其中包括境内被木马或被僵尸程序控制的主机约 8.1 万以及境内感染飞客（Conficker）蠕虫的主机约20万。',
    { 'infected-hosts': 281_000, 'trojan-hosts': 81_000, 'conficker-hosts': 200_000 },
  ],
  ['感染网络***的主机数量约为3.5万个', { 'infected-hosts': 35_000 }],
  ['境内被植入***的网站数量为1,234个', { 'backdoored-sites': 1234 }],
  ['被植入***的政府网站（GOV类）数量为36个', { 'backdoored-government-sites': 36 }],
  ['***页面涉及域名1,190个，IP地址547个', { 'phishing-domains': 1190, 'phishing-ips': 547 }],
  ['新收录***284个，其中高危***17个', { 'new-vulnerabilities': 284, 'high-vulnerabilities': 17 }],
  ['新增信息安全***45个', { 'new-vulnerabilities': 45 }],
  [
    '境内被***网站数量为2,138个；境内被植入***的网站数量为1,234个。',
    { 'tampered-sites': 2138, 'backdoored-sites': 1234 },
  ],
  [
    '境内被***的政府网站（GOV类）数量为58个（约占境内2.7%）；境内被植入***的政府网站数量为36个。',
    { 'tampered-government-sites': 58, 'backdoored-government-sites': 36 },
  ],
  // A mask that may stand for more than one word is no figure.
  ['境内被***的网站数量为1,234个', {}],
  ['境内被***的政府网站数量为36个', {}],
  ['本周新增***61个', {}],
  [
    '按网络病毒名称统计新增70个，较上周新增数量下降了5.4%；按网络病毒家族统计新增 3 个，较上周新增数量无变化。',
    { 'new-virus-names': 70, 'new-virus-families': 3 },
  ],
  ['放马站点共涉及域名128个，涉及IP地址281个。', { 'drive-by-domains': 128, 'drive-by-ips': 281 }],
  [
    '境内被篡改网站数量为1,865个；境内被植入后门的网站数量13861个；针对境内网站的仿冒页面数量为5,471。',
    { 'tampered-sites': 1865, 'backdoored-sites': 13861, 'phishing-pages': 5471 },
  ],
  [
    '境内被篡改政府网站（GOV类）数量为92（约占境内4.9%），较上周环比下降了6.1%；境内被植入后门的政府网站（GOV类）数量为45个。',
    { 'tampered-government-sites': 92, 'backdoored-government-sites': 45 },
  ],
  [
    '境内被植入后门的政府网站数量为92个；境内被植入后门的政府网站数量为45个。',
    { 'backdoored-government-sites': 45 },
  ],
  ['针对境内网站的仿冒页面涉及域名1,002个，IP地址401个', { 'phishing-domains': 1002, 'phishing-ips': 401 }],
  ['新收录网络安全漏洞284个', { 'new-vulnerabilities': 284 }],
  [
    '新增信息安全漏洞45个，其中高危漏洞17个、中危漏洞24个、低危漏洞4个',
    {
      'new-vulnerabilities': 45,
      'high-vulnerabilities': 17,
      'medium-vulnerabilities': 24,
      'low-vulnerabilities': 4,
    },
  ],
])('reads %s', (text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

test.each([
  ['境内被***的网站数量为1,234个', 'tampered-sites'],
  ['境内政府网站被***的数量为36个', 'tampered-government-sites'],
])('of %s nobody can say what it counts, and it is noticed', (text, key) => {
  const { figures, unread } = readFigures(text, cncertWeekly.figures);
  expect(figures).toEqual({});
  expect(unread.map((one) => one.key)).toContain(key);
});

test.each([
  '感染网络病毒的主机约14至15万个',
  '感染网络病毒的主机约14万个至15万个',
  '被篡改网站数量为92~100个',
  '被篡改网站数量为92～100个',
  '新收录漏洞17-20个',
  '针对境内网站的仿冒页面数量约100多个',
  '新收录漏洞45%',
  '中危漏洞3成，',
  '低危漏洞4、5个',
  '共处理网络安全事件10余起',
  '共处理网络安全事件１０余起',
  '共处理网络安全事件近1400起',
  '共处理网络安全事件逾5起',
  '共处理网络安全事件约1.5万起',
  '共处理网络安全事件~~99~~20起',
  '共处理网络安全事件105^1^起',
])('reads no number from %s and says so', (text) => {
  const { figures, unread } = readFigures(text, cncertWeekly.figures);
  expect(figures).toEqual({});
  expect(unread).toHaveLength(1);
});

test('quotes the whole rating, and reads none across struck words', () => {
  const read = (words: string) => readRatings(`网络安全态势整体评价为${words}。`, cncertWeekly.ratings);
  expect(read('“良”').rating?.printed).toBe('网络安全态势整体评价为“良”');
  expect(read('~~良~~中')).toMatchObject({ rating: undefined, unread: '网络安全态势整体评价为~~良~~中' });
});

test.each([
  ['本周网络安全基本态势', 'text'],
  ['一、本周网络安全基本态势', 'text'],
  ['本周 事件处理情况：', 'text'],
  ['近期回顾', 'review'],
  ['关于国家互联网应急中心(CNCERT)', 'imprint'],
  ['📌本周网络安全基本态势', 'text'],
  ['1️⃣ 本周事件处理情况 ▶️', 'text'],
])('knows the heading %s', (line, role) => {
  expect(findSection(cncertWeekly, line)?.role).toBe(role);
});

test('takes no sentence for a heading', () => {
  expect(findSection(cncertWeekly, '本周事件处理情况良好')).toBeUndefined();
});

test('each series is found by the name its issues carry', () => {
  for (const series of knownSeries) expect(findSeries(series.slug)).toBe(series);
  expect(findSeries('other')).toBeUndefined();
});
