/** Questions as readers type them, put to a small archive of our own writing in Pagefind's real index. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatCatalogue } from '#search/catalogue.ts';
import { buildSearchIndex } from '#search/integration.ts';
import { openPagefind } from '#search/page/pagefind-engine.ts';
import { openSession, type Session } from '#search/page/session.ts';

const TEXTS: Record<string, readonly string[]> = {
  '2024/09': [
    '网络安全周报2024年第9期（2月26日-3月3日）',
    '处理仿冒投诉23起，来信请寄 report@cert.example.cn，网址 www.cert.example.cn。',
    '其中使用 Node.js 的三台主机受影响，CNVD 收录；上升 5 %。',
  ],
  '2024/08': [
    '网络安全周报2024年第8期（2月19日-2月25日）',
    '2月26日起网络安全宣传。CNCERT 通报 C# 程序，共1,234,567.89元，又有2，410条。',
    '重要的提示：周期 3～5 天。比例 1 → 2。',
  ],
  '2024/07': [
    '网络安全周报2024年第7期（2月12日-2月18日）',
    '本周 0.123 秒，程序 C，网络 安全。后缀 cnnvdx 与 org。又收 4567 条，称“积极预防”为要。',
  ],
};
const PERIODS: Record<string, { start: string; end: string }> = {
  '2024/09': { start: '2024-02-26', end: '2024-03-03' },
  '2024/08': { start: '2024-02-19', end: '2024-02-25' },
  '2024/07': { start: '2024-02-12', end: '2024-02-18' },
};

let folder: string;
let session: Session;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'questions-'));
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, [title = '', ...paragraphs]] of Object.entries(TEXTS)) {
    const body = paragraphs.map((words) => `<p>${words}</p>`).join('');
    await put(
      `issues/${path}/index.html`,
      `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`,
    );
  }
  const entries = Object.keys(TEXTS).map((path) => {
    return { path, period: PERIODS[path], rating: '良', kind: 'other' };
  });
  await put('search/catalogue.json', formatCatalogue(entries));
  const wanted = [2, 3, 4, 5, 6, 10].map((number) => ({
    path: `2024/${String(number).padStart(2, '0')}`,
    title: `网络安全周报2024年第${number}期。`,
    address: `/wanted/2024/${String(number).padStart(2, '0')}/`,
  }));
  await put('search/wanted.json', JSON.stringify(wanted));
  await put(
    'search/sources.json',
    JSON.stringify({ 'www.cert.example.cn/a.html': '2024/08', 'archive.example/b.html': '2024/10' }),
  );
  await buildSearchIndex(folder);
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address, pathToFileURL(`${folder}/`));
    return new Response(await readFile(fileURLToPath(pathToFileURL(decodeURIComponent(pathname)))));
  });
  session = openSession(openPagefind(pathToFileURL(`${folder}/`).href));
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

async function ask(words: string, most = 10) {
  const question = { words, filters: {}, order: 'newest' } as const;
  const reply = await session.answer({ question, most, bySection: false, mayBePart: false }, () => false);
  if (!reply) throw new Error('A question that nothing overtakes is answered.');
  return { ...reply, issues: reply.results.map(({ path }) => path.slice(5)).join(' ') };
}

describe('an exact answer', () => {
  test.each([
    ['www.cert.example.cn', '09'],
    ['cert.example.cn', '09'],
    ['report@cert.example.cn', '09'],
    ['node.js', '09'],
    ['NODE.JS', '09'],
  ])('of words with dots: %s', async (words, issues) => {
    expect(await ask(words)).toMatchObject({ step: 'exact', issues });
  });
});

describe('another spelling', () => {
  test.each([
    ['1234567.89', '08'],
    ['1,234,567.89元', '08'],
    ['1，234，567.89', '08'],
    ['2410条', '08'],
    ['2,410条', '08'],
    ['２，４１０条', '08'],
    ['4，567 条', '07'],
    ['４，５６７条', '07'],
    ['称「积极预防」为要', '07'],
    ['上升５％', '09'],
    ['3-5天', '08'],
    ['3—5 天', '08'],
    ['3~5天', '08'],
    ['1→2', '08'],
    ['上升5%', '09'],
    ['上升 5%', '09'],
    ['重要提示', '08'],
    ['“重要”提示', '08'],
  ])('finds the same: %s', async (words, issues) => {
    const { step, issues: found } = await ask(words);
    expect([/重要/.test(words) ? 'words' : 'exact', issues]).toEqual([step, found]);
  });
});

describe('a count', () => {
  test.each([
    ['投诉', true],
    ['cert', true],
    ['c#', false],
    ['23', false],
    ['.js', false],
  ])('of %s before any text is counted as read: sure is %s', async (words, isSure) => {
    expect((await ask(words, 0)).isSure).toBe(isSure);
  });

  test.each([
    ['c#', 1],
    ['.js', 1],
  ])('of %s is true once all texts are read', async (words, total) => {
    expect(await ask(words)).toMatchObject({ total, isSure: true, step: 'exact' });
  });
});

test('each of many words counts', async () => {
  const words = '处理 仿冒 投诉 起 来信 请 寄 网址 其中 使用 的 主机 受 影响 收录';
  expect(await ask(words)).toMatchObject({ step: 'exact', issues: '09' });
  expect((await ask(`${words} 海啸`)).step).toBe('partial');
});

describe('punctuation at the edges', () => {
  test.each([
    '仿冒。',
    '仿冒投诉？',
    '仿冒*',
    '。仿冒',
    '（仿冒投诉）',
    '[仿冒]',
    '‘仿冒’',
    '，仿冒，',
    '《仿冒》',
    '仿冒 —',
    '（仿冒） 投诉。',
  ])('is left out where it does not stand: %s', async (words) => {
    expect(await ask(words)).toMatchObject({ step: 'exact', issues: '09' });
  });

  test('counts in quotation marks', async () => {
    expect((await ask('“仿冒。”')).step).not.toBe('exact');
  });
});

describe('a word nearly right', () => {
  test.each([
    ['CNCETR', 'corrected', 'CNCERT'],
    ['仿茂投诉', 'corrected', '仿冒投诉'],
  ])('%s is %s to %s', async (words, step, as) => {
    expect(await ask(words)).toMatchObject({ step, words: [as] });
  });

  test.each(['ogr', 'cnv1', 'xq', 'CNXX'])('%s is corrected to nothing', async (words) => {
    expect((await ask(words)).step).toBe('none');
  });
});

describe('dates and numbers', () => {
  test.each(['12月26日', '22月6日', '3月1日', '13起', '2024年12月', '７％', '10.10.10.10'])(
    '%s is not cut to fit',
    async (words) => {
      expect(await ask(words)).toMatchObject({ step: 'none', results: [] });
    },
  );
});

describe('a question of marks alone', () => {
  test.each(['😀', '\\', '*', '-', '。', '\u0007', '—'])(
    'says so of %j, and lists nothing',
    async (words) => {
      expect(await ask(words)).toMatchObject({ step: 'marks', results: [], wanted: [] });
    },
  );
});

describe('the name of an issue', () => {
  test.each([
    ['第九期', '09'],
    ['2024年第九期', '09'],
    ['第八期', '08'],
  ])('in other numerals is found in the titles: %s', async (words, issues) => {
    expect(await ask(words)).toMatchObject({ step: 'exact', issues });
  });

  test('with further words shows the link, and searches the words', async () => {
    expect(await ask('2024-09 CNCERT')).toMatchObject({
      step: 'exact',
      issues: '08',
      direct: ['2024/09'],
      leadsThere: false,
    });
  });

  test('may be an address without its scheme', async () => {
    expect((await ask('www.cert.example.cn/a.html')).direct).toEqual(['2024/08']);
    expect((await ask('archive.example/en/issues/2024/07/')).direct).toEqual(['2024/07']);
  });

  test('with further words is searched in what it names, and elsewhere where that has none', async () => {
    expect(await ask('2024年2月 仿冒')).toMatchObject({
      issues: '09',
      beside: { words: '仿冒', isWithin: true },
    });
    expect(await ask('2月20日 CNCERT')).toMatchObject({ issues: '08', beside: { isWithin: true } });
    expect(await ask('2024年第7期 仿冒')).toMatchObject({ issues: '09', beside: { isWithin: false } });
    expect(await ask('2024年第30期 仿冒')).toMatchObject({ issues: '09', beside: { isWithin: false } });
    expect(await ask('第9期 仿冒')).toMatchObject({ issues: '09', step: 'exact', beside: undefined });
  });

  test('may be a time: a month, or a day without its year, leads to its issues', async () => {
    const named = { direct: ['2024/09', '2024/08', '2024/07'], leadsThere: false };
    expect(await ask('2024年2月')).toMatchObject({ step: 'none', ...named });
    expect(await ask('2月20日')).toMatchObject({ step: 'none', direct: ['2024/08'], leadsThere: false });
    expect(await ask('2024年2月20日')).toMatchObject({ direct: ['2024/08'], leadsThere: true });
    expect(await ask('2月26日')).toMatchObject({ step: 'exact', direct: ['2024/09'], leadsThere: false });
  });

  test('may be of an issue that is known and not held', async () => {
    expect((await ask('archive.example/b.html')).wanted.map(({ path }) => path)).toEqual(['2024/10']);
    expect((await ask('第十期')).wanted.map(({ path }) => path)).toEqual(['2024/10']);
    expect((await ask('網絡 第十期')).wanted.map(({ path }) => path)).toEqual(['2024/10']);
  });
});
