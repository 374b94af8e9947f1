/** The answer of the newest issues, which comes before that of the whole archive, over Pagefind's real index. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCatalogue } from '#search/catalogue.ts';
import { openPagefind } from '#search/page/pagefind-engine.ts';
import { openSession } from '#search/page/session.ts';
import type { Question } from '#search/question.ts';
import { NEWEST, writePartedArchive } from './parted-archive.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'newest-'));
  await writePartedArchive(join(root, 'several'));
  await writePartedArchive(join(root, 'one'), 'one');
}, 120_000);
afterAll(() => rm(root, { recursive: true }));

/** A reader who has loaded nothing yet, with the files loaded so far. */
function openReader(archive = 'several') {
  const loaded: string[] = [];
  const load = async (path: string) => {
    loaded.push(path.slice(`${root}/${archive}/`.length));
    return new Uint8Array(await readFile(path));
  };
  const session = openSession(openPagefind(`${root}/${archive}/`, load));
  const ask = async (words: string, mayBePart: boolean, rest: Partial<Question> & { most?: number } = {}) => {
    const { most = 20, ...others } = rest;
    const question: Question = { words, filters: {}, order: 'relevance', ...others };
    const reply = await session.answer({ question, most, bySection: false, mayBePart }, () => false);
    if (!reply) throw new Error('A question that nothing overtakes is answered.');
    return { ...reply, paths: reply.results.map(({ path }) => path) };
  };
  return { loaded, ask };
}

test('the newest issues answer before any other index is asked for', async () => {
  const { loaded, ask } = openReader();
  const reply = await ask('仿冒投诉', true);
  expect(reply.soFar).toEqual({ issues: NEWEST, year: '2033' });
  expect(reply).toMatchObject({ step: 'exact', total: 3, paths: ['2034/12', '2033/01', '2034/11'] });
  const folders = loaded.filter((name) => name.startsWith('pagefind/')).map((name) => name.split('/')[1]);
  expect(new Set(folders.filter((name) => !name?.endsWith('.pf_meta')))).toEqual(
    new Set(['index', 'fragment', '2033']),
  );
});

test('their counts are not given for those of the archive', async () => {
  const reply = await openReader().ask('仿冒投诉', true, { filters: { rating: '良' } });
  expect(reply).toMatchObject({ total: 2, filters: { rating: '良' } });
  expect(reply.facets).toMatchObject({
    year: [],
    kind: [],
    section: [],
    rating: [{ value: '良', count: 0 }],
  });
});

test.each(['relevance', 'newest'] as const)(
  'by %s, the whole answer that follows is the one of a single index',
  async (order) => {
    const { ask } = openReader();
    await ask('仿冒投诉', true, { order });
    const whole = await ask('仿冒投诉', false, { order });
    expect(whole).toMatchObject({ soFar: undefined, total: 5 });
    expect(whole).toEqual(await openReader('one').ask('仿冒投诉', true, { order }));
  },
);

test.each([
  ['木马', 'stands in an older one alone', ['2032/01']],
  ['仿茂投诉', 'is a slip', ['2034/12', '2033/01', '2031/01', '2034/11', 'undated/0a1b2c3d4e5f6071']],
  ['2410台', 'is printed otherwise', ['2033/01']],
  ['3500台', 'is printed otherwise there, and so in an older one', ['2032/01']],
  ['僵尸网络', 'runs across paragraphs there, and stands within one in an older one', ['2032/01']],
  ['火星', 'stands nowhere', []],
])('%s, which %s, is asked of the whole at once', async (words, _, paths) => {
  expect(await openReader().ask(words, true)).toMatchObject({ soFar: undefined, paths });
});

test('a character at the end of words is found in the newest, too', async () => {
  const { ask } = openReader();
  expect(await ask('例', true)).toMatchObject({ soFar: { issues: NEWEST }, paths: ['2034/11'] });
  expect(await ask('例', false)).toMatchObject({ soFar: undefined, total: 2 });
});

test('where the oldest come first, or a filter leaves out the newest, the whole is awaited', async () => {
  const replies = [
    await openReader().ask('仿冒投诉', true, { order: 'oldest', most: 1 }),
    await openReader().ask('仿冒投诉', true, { filters: { year: '2031' } }),
  ];
  for (const reply of replies) expect(reply).toMatchObject({ soFar: undefined, paths: ['2031/01'] });
});

test('once the whole is asked for, further results are those of the whole', async () => {
  const { ask } = openReader();
  expect(await ask('通报', true, { most: 10 })).toMatchObject({ soFar: { issues: NEWEST }, hasMore: true });
  const [whole, further] = await Promise.all([
    ask('通报', false, { most: 10 }),
    ask('通报', true, { most: 20 }),
  ]);
  expect(whole).toMatchObject({ soFar: undefined, total: 17 });
  expect(further).toMatchObject({ soFar: undefined, total: 17 });
  expect(further.paths).toHaveLength(17);
});

test('a question that another has overtaken asks for no other index', async () => {
  const loaded: string[] = [];
  const load = async (path: string) => {
    loaded.push(path);
    return new Uint8Array(await readFile(path));
  };
  const session = openSession(openPagefind(`${root}/several/`, load));
  const question: Question = { words: '木马', filters: {}, order: 'relevance' };
  const asked = { question, most: 10, bySection: false, mayBePart: true };
  expect(await session.answer(asked, () => true)).toBeUndefined();
  expect(loaded.filter((path) => /pagefind\/(?:2032|undated)/.test(path))).toEqual([]);
});

test('one index has no such part, and its catalogue says nothing of it', async () => {
  expect(await openReader('one').ask('仿冒投诉', true)).toMatchObject({ soFar: undefined, total: 5 });
  const firstOf = async (archive: string) =>
    parseCatalogue(await readFile(join(root, archive, 'search/catalogue.json'), 'utf8')).index?.first;
  expect([await firstOf('one'), await firstOf('several')]).toEqual([undefined, 2]);
});
