/**
 * Bulletins that nobody published: the same ones in every run, long enough and mixed enough to tell
 * search engines apart. Some are printed in traditional characters, with full-width numbers, or with
 * line breaks inside words, as captured bulletins are.
 */
import * as OpenCC from 'opencc-js/cn2t';
import { nthSunday } from '#bulletin/numbering.ts';
import type { Entry } from '#search/catalogue.ts';
import { type Random, seeded } from './random.ts';
import { sentences, words } from './words.ts';

export interface Bulletin extends Entry {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

const FIRST_YEAR = 1987;
const HEADINGS = ['本周网络安全基本态势', '本周事件处理情况', '漏洞通报', '安全动态'];
const RATINGS = ['优', '良', '良', '良', '中', '差'];
const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });

/** Makes the first `count` bulletins of the series, oldest first. */
export function makeCorpus(count: number): Bulletin[] {
  const bulletins: Bulletin[] = [];
  for (let year = FIRST_YEAR; bulletins.length < count; year += 1) {
    for (let number = 1; number <= nthSunday.issuesIn(year) && bulletins.length < count; number += 1) {
      bulletins.push(makeBulletin(year, number));
    }
  }
  return bulletins;
}

function makeBulletin(year: number, number: number): Bulletin {
  const random = seeded(year * 100 + number);
  const period = nthSunday.periodOf({ year, number });
  const day = (iso: string) => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;
  const print = printer(random);
  const sections = HEADINGS.map((heading) => ({
    heading: print(heading),
    paragraphs: Array.from({ length: 2 + random.below(3) }, () => print(makeParagraph(random, year))),
  }));
  return {
    path: `${year}/${String(number).padStart(2, '0')}`,
    period,
    rating: random.pick(RATINGS),
    kind: random.below(4) === 0 ? 'pdf' : 'wechat',
    title: `网络安全信息与动态周报${year}年第${number}期（${day(period.start)}-${day(period.end)}）`,
    sections,
  };
}

/** Chooses how an issue is printed: nine in ten plainly, the rest as old captures are. */
function printer(random: Random): (text: string) => string {
  const manner = random.below(40);
  if (manner === 0) return toTraditional;
  if (manner === 1) {
    return (text) =>
      text.replace(/[0-9A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  }
  if (manner < 4)
    return (text) =>
      text
        .replace(/(.{28,40}?\p{Script=Han})(?=\p{Script=Han})/gu, '$1\n')
        .replace(/(\d+)(起|个)/g, ' $1 $2');
  return (text) => text;
}

function makeParagraph(random: Random, year: number): string {
  return Array.from({ length: 2 + random.below(3) }, () => makeSentence(random, year)).join('');
}

function makeSentence(random: Random, year: number): string {
  const digits = (length: number) =>
    `${1 + random.below(9)}${Array.from({ length: length - 1 }, () => random.below(10)).join('')}`;
  return random
    .pick(sentences)
    .replace(/\{%\}/g, () => `${random.pick(['上升', '下降'])}${random.below(200)}.${random.below(10)}%`)
    .replace(/\{(\w+)\}/g, (_, kind: keyof typeof words) => random.pick<string>(words[kind]))
    .replace(
      /@/g,
      () => `${random.below(2) ? `${year}年` : ''}${1 + random.below(12)}月${1 + random.below(28)}日`,
    )
    .replace(/\$/g, () =>
      random.below(2) ? `CVE-${year}-${digits(4 + random.below(2))}` : `CNVD-${year}-${digits(5)}`,
    )
    .replace(/####/g, () => digits(4))
    .replace(/###/g, () => digits(3))
    .replace(/##/g, () => digits(2 + random.below(3)))
    .replace(/#/g, () => digits(1 + random.below(3)));
}

/** Writes a bulletin as a page of the archive has it, as far as search is concerned. */
export function writePage({ title, sections }: Bulletin): string {
  const text = sections.map(
    ({ heading, paragraphs }) =>
      `<h2 id="${anchor(heading)}">${escapeText(heading)}</h2>${paragraphs.map((words) => `<p>${escapeText(words).replaceAll('\n', '<br>')}</p>`).join('')}`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeText(title)}</title></head><body><main data-pagefind-body><h1>${escapeText(title)}</h1>${text.join('')}</main></body></html>`;
}

function anchor(heading: string): string {
  return heading.replace(/[^\p{L}\p{N}]/gu, '');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
