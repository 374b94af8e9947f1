import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import { formatIssueFile } from '#bulletin/issue-file.ts';
import { EXIT, runPictures } from './command.ts';
import { LIMITS } from './fetch-picture.ts';
import { openPictureHost, type PictureHost, PNG } from './picture-host.ts';
import { formatPictureIndex, loadPictureIndex } from './picture-index.ts';
import { openSilence } from './silence.ts';

const limits = { ...LIMITS, time: 2_000, mayReach: (address: string) => address === '127.0.0.1' };
let host: PictureHost;
beforeAll(async () => {
  host = await openPictureHost();
});
afterAll(() => host.close());

let content: string;
const dead = ['http://127.0.0.1:1', 'http://127.0.0.1:2'] as const;
const name = `${createHash('sha256').update(PNG).digest('hex')}.png`;
const entry = {
  sha256: name.slice(0, 64),
  type: 'png',
  width: 48,
  height: 32,
  bytes: PNG.length,
} as const;
const indexFile = () => join(content, 'pictures/index.yaml');
const readIndex = async () => loadPictureIndex(join(content, 'pictures'));
const run = (...args: string[]) =>
  runPictures(['--content', content, ...args], { rest: async () => {}, limits });

async function nameAll(addresses: readonly string[]) {
  const pictures = addresses.map((address) => ({ address, place: 'text' as const }));
  const { data, body } = sampleIssue({ year: 2024, number: 9 }, { pictures });
  await mkdir(join(content, 'issues/2024'), { recursive: true });
  await writeFile(join(content, 'issues/2024/09.md'), formatIssueFile({ data, body }));
}

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'pictures-'));
  await mkdir(join(content, 'pictures'));
  host.asked.length = 0;
  return () => rm(content, { recursive: true });
});

test('a run without a network stops after a few, enters nothing, and says so', async () => {
  await nameAll(dead.flatMap((origin) => [1, 2, 3, 4, 5].map((n) => `${origin}/${n}`)));
  const { output, exitCode } = await run();
  expect(exitCode).toBe(EXIT.silent);
  expect(output).toBe(
    [
      '10 pictures named, 0 kept: 0 fetched now, 0 failed, 10 without an answer',
      'No answer from 127.0.0.1:1 (ECONNREFUSED): the rest of its pictures was not asked for.',
      'No answer from 127.0.0.1:2 (ECONNREFUSED): the rest of its pictures was not asked for.',
      'Is the network up? Nothing was entered of these; run npm run pictures again.',
    ].join('\n'),
  );
  expect(await readIndex()).toEqual({});
});

test('a dead host is asked three times, and a second only once while nobody answered', () => {
  const silence = openSilence();
  const fault = { failure: 'network' } as const;
  for (const place of ['/1', '/2']) silence.note(dead[0] + place, fault);
  expect(silence.covers(dead[0])).toBe(false);
  silence.note(`${dead[0]}/3`, fault);
  expect(silence.covers(dead[0])).toBe(true);
  silence.note(`${dead[1]}/1`, { failure: 'time' });
  expect([...silence.hosts]).toEqual([
    ['127.0.0.1:1', 'network'],
    ['127.0.0.1:2', 'time'],
  ]);
});

test('a refusal is no silence', () => {
  const silence = openSilence();
  const answers = ['network', 'network', 'status', 'network', 'network'] as const;
  for (const failure of answers) silence.note(`${dead[0]}/1`, { failure });
  expect(silence.covers(dead[0])).toBe(false);
});

test('a dead host is left alone, and the others are asked', async () => {
  await nameAll([...[1, 2, 3, 4].map((n) => `${dead[0]}/${n}`), `${host.origin}/plain`]);
  expect(await run()).toMatchObject({ exitCode: EXIT.silent });
  expect(await readIndex()).toEqual({ [`${host.origin}/plain`]: entry });
});

test('what got no answer is asked for again by the next run', async () => {
  const address = `${host.origin}/plain`;
  await nameAll([address]);
  await writeFile(
    indexFile(),
    formatPictureIndex({ [address]: { failure: 'network', detail: 'EAI_AGAIN' } }),
  );
  expect(await run()).toMatchObject({ exitCode: EXIT.done });
  expect(await readIndex()).toEqual({ [address]: entry });
});

test.each([
  ['missing', undefined, `${dead[0]}/plain`, 'no answer', EXIT.silent],
  ['damaged', PNG.subarray(0, 99), `${dead[0]}/plain`, 'no answer', EXIT.silent],
  ['missing', undefined, '/nowhere', 'status 404', EXIT.failed],
  ['missing', undefined, '/other', 'its host gives another picture now', EXIT.failed],
])('the entry of a file that is %s is never given up (%#)', async (_state, bytes, path, why, code) => {
  const address = path.startsWith('/') ? host.origin + path : path;
  await nameAll([address]);
  const index = formatPictureIndex({ [address]: entry });
  await writeFile(indexFile(), index);
  if (bytes) await writeFile(join(content, 'pictures', name), bytes);
  const { output, exitCode } = await run();
  expect(exitCode).toBe(code);
  expect(output).toContain(
    `Lost: ${join(content, 'pictures', name)}, and it could not be fetched anew (${why}). Its entry stands.`,
  );
  expect(await readFile(indexFile(), 'utf8')).toBe(index);
  expect(await readdir(join(content, 'pictures'))).toEqual([...(bytes ? [name] : []), 'index.yaml']);
});

test('nothing is lost where another address gives it back', async () => {
  const addresses = [`${host.origin}/nowhere`, `${host.origin}/plain`];
  await nameAll(addresses);
  await writeFile(indexFile(), formatPictureIndex(Object.fromEntries(addresses.map((one) => [one, entry]))));
  expect((await run()).output).not.toContain('Lost');
});

test('nothing stays of a run that was killed', async () => {
  await nameAll([`${host.origin}/plain`]);
  await writeFile(`${indexFile()}.123.tmp`, 'x');
  await run();
  expect(await readdir(join(content, 'pictures'))).toEqual([name, 'index.yaml'].sort());
});

test.each([
  [['left'], EXIT.usage, /^Unexpected argument 'left'\.\n\nnpm run pictures/],
  [['--content', '/nope'], EXIT.usage, /^\/nope\/issues: there is no such folder\..*$/],
  [['--content', ''], EXIT.usage, /there is no such folder/],
])('%j is answered by one message', async (args, exitCode, output) => {
  expect(await runPictures(args)).toEqual({ exitCode, output: expect.stringMatching(output) });
});

test.each([
  ['a: [', /index\.yaml: line 1: [^\n]*$/],
  ['a: 1\na: 2', /index\.yaml: line 2: Map keys must be unique$/],
  ['https://a.example/b: {}', /index\.yaml: https:\/\/a\.example\/b failure: Invalid option[^\n]*$/],
  ["x: { failure: 'no\u001b[2Jne' }", /index\.yaml: x failure: [^\n\u001b]*$/],
])('of an index that is not sound it is said what is wrong: %j', async (text, message) => {
  await nameAll([]);
  await writeFile(indexFile(), text);
  expect(await run()).toEqual({ exitCode: EXIT.broken, output: expect.stringMatching(message) });
});

test('an issue that is not sound is named', async () => {
  await nameAll([]);
  await writeFile(join(content, 'issues/2024/09.md'), 'x');
  const { output, exitCode } = await run();
  expect(exitCode).toBe(EXIT.broken);
  expect(output).toMatch(/^content\/issues\/2024\/09\.md: no frontmatter[^\n]*$/);
});
