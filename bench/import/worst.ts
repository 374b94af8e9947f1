/**
 * How much work the worst captures make that may be read at once, without a child that can be stopped: each is
 * one construction repeated up to the longest text that is read so. See src/importer/import-apart.ts.
 */

import { MOST_AT_ONCE } from '#importer/import-apart.ts';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';

const TITLE = '网络安全信息与动态周报2031年第2期（1月6日-1月12日）';
const HEADING = '本周事件处理情况';
const page = (inside: string) =>
  `<html><body><h1>${TITLE}</h1><div>${HEADING}<br>${inside}</div></body></html>`;
const scrape = (inside: string) => `---\ntitle: ${TITLE}\n---\n\n${HEADING}\n\n${inside}`;
const plain = (inside: string) => `网络安全信息与动态周报\n2031年第2期\n${HEADING}\n${inside}`;

const IN_PAGES = [
  '<b>x',
  '<b>x<p>',
  '<div>',
  '<a href=x>y',
  '<table><tr><td>',
  '<table>x<b>',
  '<',
  '<a ',
  '&',
  '&#x41;',
  '<!--',
  '<script>',
  '<img src="http://a.example/c.png">',
  '字<br>',
  '<i style="display:none">x</i>',
  '<select><option>字',
  '<li data-link="http://a.example/">字</li>',
  `<li>${TITLE}</li>`,
  '<link rel=',
  '<meta property=og:title ',
  '</p >',
  'saved from url=(1)',
  '</>',
  '字。',
];
const IN_TEXTS = [
  '共处理网络安全事件',
  '1',
  '1,111',
  '放马站点',
  '[',
  '[](',
  '![](',
  '![](http://a.example/c)',
  '[x](http://a.example/c)\n\n',
  '&amp;',
  '\\*',
  '●',
  '字\n\n',
  `${TITLE}\n`,
  ' ',
  `${HEADING}\n\n`,
  '境内计算机恶意程序传播次数\n',
  '**字 ',
  '<span ',
  '![](data:(',
  '被***网站1个',
  '&nbsp;',
  '2031年',
  '境内计算机恶意程序传播次数↓1%\n',
  '互联网网络安全态势整体评价',
  '被篡改的政府网站',
  '**1',
  '1月6日-',
  '■一、',
  `- [${TITLE}](http://a.example/c)\n`,
  '字'.repeat(26).concat('\n'),
];
const numbered = (one: (index: number) => string) => {
  let text = '';
  for (let index = 0; text.length < MOST_AT_ONCE; index += 1) text += one(index);
  return text;
};
const NUMBERED = [
  (index: number) => `<font color=${index}>x<p>`,
  (index: number) => `<b a${index}=1 ${index}>`,
];

const cases: [string, string][] = [
  ...IN_PAGES.map((one): [string, string] => [`page of ${one}`, page(one.repeat(MOST_AT_ONCE / one.length))]),
  ...NUMBERED.map((one): [string, string] => [`page of ${one(0)}`, page(numbered(one))]),
  ...IN_TEXTS.flatMap((one): [string, string][] => {
    const repeated = one.repeat(MOST_AT_ONCE / one.length);
    return [
      [`scrape of ${one}`, scrape(repeated)],
      [`text of ${one}`, plain(repeated)],
    ];
  }),
];

const times: [string, number][] = [];
for (const [name, text] of cases) {
  const start = process.cpuUsage();
  try {
    const capture = await readCapture('worst', Buffer.from(text.slice(0, MOST_AT_ONCE)));
    importCapture(capture, cncertWeekly);
  } catch {
    // Refused is as good as read: what counts is the time.
  }
  const { user, system } = process.cpuUsage(start);
  times.push([name, (user + system) / 1e6]);
}
times.sort(([, a], [, b]) => b - a);
console.log(`${cases.length} captures of ${MOST_AT_ONCE} characters; the slowest in processor time:`);
for (const [name, seconds] of times.slice(0, 5))
  console.log(`${seconds.toFixed(2)} s  ${name.replaceAll('\n', ' ').slice(0, 60)}`);
