/**
 * What readers ask, in classes, with the issues that truly answer. In the exact classes the words of a
 * query stand in the answers; in the others the reader slipped.
 */
import * as OpenCC from 'opencc-js/cn2t';
import type { Bulletin } from './corpus.ts';
import { plainBulletin, stands } from './ground-truth.ts';
import { type Random, seeded } from './random.ts';
import { words } from './words.ts';

export interface Query {
  readonly words: string;
  /** Paths of the issues that answer it. */
  readonly answers: ReadonlySet<string>;
}

export interface QueryClass {
  readonly name: string;
  readonly isExact: boolean;
  readonly queries: readonly Query[];
}

const EACH = 12;
const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });
const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Makes a query: the words to ask, and the parts by which its answers are known. */
type Maker = (random: Random, text: () => string) => { words: string; parts: readonly string[] };

const take = (pattern: RegExp) => (random: Random, text: () => string) => {
  const found = text().match(pattern) ?? [''];
  const phrase = random.pick(found);
  return { words: phrase, parts: [phrase] };
};

const stretch = (random: Random, text: string, pattern: RegExp, length: number) => {
  const run = random.pick(
    text.match(pattern)?.filter((found) => Array.from(found).length >= length) ?? [text],
  );
  const characters = Array.from(run);
  const start = random.below(characters.length - length + 1);
  return characters.slice(start, start + length).join('');
};

const HAN = /\p{Script=Han}+/gu;

const EXACT: Readonly<Record<string, Maker>> = {
  词与复合词: (random) => one(random.pick(words.threat)),
  词的一部分: (random, text) => one(stretch(random, text(), HAN, 2 + random.below(2))),
  跨词的片段: (random, text) => one(stretch(random, text(), HAN, 4 + random.below(4))),
  '几个词，分开': (random) => several(random.pick(words.threat), random.pick(words.region)),
  三个词: (random) => several(random.pick(words.sector), random.pick(words.threat), random.pick(words.body)),
  中西混排的名称: (random) => one(random.pick(words.product)),
  名称与词: (random) => several(random.pick(words.product), random.pick(['漏洞', '远程', '用户', '版本'])),
  漏洞编号: take(/cnvd-\d{4}-\d+|cve-\d{4}-\d+/g),
  数量: take(/(?<![\d.,-])\d{1,4}(?:起|个|台|封)/g),
  日期: take(/(?<!\d)(?:\d{4}年)?\d{1,2}月\d{1,2}日/g),
  百分比: take(/(?<![\d.])\d+\.\d%/g),
  词与数字: (random, text) => {
    const [found = '', name = '', figure = ''] =
      /(\p{Script=Han}{2,6})(?:事件|投诉)(\d+)起/u.exec(text()) ?? [];
    return found ? several(name.slice(-4), figure) : one(random.pick(words.threat));
  },
  全角: (random, text) => {
    const { words: phrase } = take(/(?<![\d.,-])\d{2,4}(?:起|个)|cve-\d{4}-\d+/g)(random, text);
    return { words: toFullWidth(phrase), parts: [phrase] };
  },
  繁体: (random) => {
    const phrase = random.pick(words.threat);
    return { words: toTraditional(phrase), parts: [phrase] };
  },
  引号内: (random, text) => {
    const phrase = stretch(random, text(), /[\p{Script=Han}，]{8,}/gu, 8);
    return { words: `"${phrase}"`, parts: [phrase] };
  },
  含标点的片段: take(/\p{Script=Han}{2,4}[、，；：]\p{Script=Han}{2,4}/gu),
  长句: (random, text) => one(stretch(random, text(), /[\p{Script=Han}]{12,}/gu, 12)),
  一个字: (random, text) => one(stretch(random, text(), HAN, 1)),
  西文词的一部分: (random) => one(random.pick(['sql', 'script', 'ubernetes', 'search', 'logic', 'ssl'])),
};

const SLIPS: Readonly<Record<string, Maker>> = {
  错一字: (random) => {
    const phrase = random.pick(words.threat.filter((threat) => threat.length > 3));
    const at = random.below(phrase.length);
    const wrong = random.pick(Array.from('鑫垚鹏婷琪薇'));
    return { words: phrase.slice(0, at) + wrong + phrase.slice(at + 1), parts: [phrase] };
  },
  西文错一字母: (random) => {
    const name = random.pick([
      'WebLogic',
      'Elasticsearch',
      'Kubernetes',
      'Confluence',
      'WordPress',
      'Fastjson',
    ]);
    const at = 1 + random.below(name.length - 2);
    const swapped = name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
    return { words: swapped === name ? `${name}e` : swapped, parts: [name] };
  },
  '连写，原文分开': (random) => {
    const [left, right] = [random.pick(words.region), random.pick(words.threat)];
    return { words: left + right, parts: [left, right] };
  },
};

/** Makes all queries over a corpus. */
export function makeQueries(corpus: readonly Bulletin[]): QueryClass[] {
  const plain = corpus.filter(
    ({ sections }) => !sections.some(({ paragraphs }) => paragraphs.some((text) => text.includes('\n'))),
  );
  const texts = corpus.map((bulletin) => ({ path: bulletin.path, text: plainBulletin(bulletin) }));
  const makeAll = (makers: typeof EXACT, isExact: boolean) =>
    Object.entries(makers).map(([name, make], at): QueryClass => {
      const random = seeded(at + (isExact ? 100 : 200));
      const queries = new Map<string, Query>();
      for (let tries = 0; queries.size < EACH && tries < 400; tries += 1) {
        const { words, parts } = make(random, () => plainBulletin(random.pick(plain)));
        const answers = new Set(
          texts.filter(({ text }) => parts.every((part) => stands(text, part))).map(({ path }) => path),
        );
        if (answers.size > 0 && words.trim() !== '') queries.set(words, { words, answers });
      }
      return { name, isExact, queries: [...queries.values()] };
    });
  return [...makeAll(EXACT, true), ...makeAll(SLIPS, false)];
}

function one(phrase: string) {
  return { words: phrase, parts: [phrase] };
}

function several(...parts: string[]) {
  return { words: parts.join(' '), parts };
}
