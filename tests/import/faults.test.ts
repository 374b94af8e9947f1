import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { importAll } from '#importer/import-all.ts';
import { withLock } from '#importer/lock.ts';
import { archiveWith, put, snapshotOf } from './own-archive.ts';
import { notesOf, scrapeOf, titleOf } from './own-captures.ts';

const run = promisify(execFile);
const command = fileURLToPath(new URL('run-import.ts', import.meta.url));
const node = process.execPath;

const CAPTURES = {
  'a.md': scrapeOf(),
  'b.md': scrapeOf({ year: 2031, number: 3, period: '1月13日-1月19日' }),
  'c.md': `${notesOf(titleOf({ year: 2031, number: 4, period: '1月20日-1月26日' }))}\n`,
};
const FORMER = '---\nformer: yes\n---\n';

/** What must be true after any fault: every file is whole, and a second run gives the clean result. */
async function expectWhole(content: string, clean: Record<string, string>): Promise<void> {
  const broken = await snapshotOf(content);
  for (const [path, bytes] of Object.entries(broken)) {
    if (path.includes('.tmp') || (path.startsWith('captures/') && !path.includes('manifest'))) continue;
    expect(clean[path], path).toBe(bytes);
  }
  await importAll({ paths: [], content });
  expect(await snapshotOf(content)).toEqual(clean);
}

async function cleanResult(): Promise<Record<string, string>> {
  const content = await archiveWith(CAPTURES);
  await importAll({ paths: [], content });
  return snapshotOf(content);
}

/** Processes start slowly on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const hasStrace = spawnSync('strace', ['-V']).status === 0 && spawnSync('strace', ['true']).status === 0;

/** System calls, what is done to them, and which of their calls are hit: each in a run of its own. */
const INJECTIONS = [
  ['rename', 'signal=KILL', [1, 2, 3]],
  ['fsync', 'signal=KILL', [1, 2, 5]],
  // Ended by its user: a shell gives these as 130 and 143.
  ['rename', 'signal=INT', [1, 2]],
  ['fsync', 'signal=TERM', [2, 3]],
  ['rename', 'error=EROFS', [2]],
  ['rename', 'error=EXDEV', [3]],
  ['fsync', 'error=EIO', [1, 6]],
  ['mkdir', 'error=EACCES', [1]],
] as const;

if (!hasStrace) {
  const names = INJECTIONS.map(([call, injection]) => `${call} ${injection}`);
  console.warn(`Not run, for want of a strace that may trace: ${names.join(', ')}`);
}

describe.runIf(hasStrace)('a fault at a system call leaves every file whole:', () => {
  test.each(INJECTIONS)('%s %s', async (call, injection, places) => {
    const clean = await cleanResult();
    for (const when of places) {
      const content = await archiveWith(CAPTURES);
      const calls =
        call === 'rename' ? 'rename,renameat,renameat2' : call === 'mkdir' ? 'mkdir,mkdirat' : call;
      const ended = spawnSync(
        'strace',
        [
          '-f',
          '-qq',
          '-o',
          '/dev/null',
          '-e',
          `trace=${calls}`,
          '-e',
          `inject=${calls}:${injection}:when=${when}`,
          node,
          command,
          content,
        ],
        // Calls are counted for each thread: with one thread for files, the same call is hit in every run.
        { env: { ...process.env, UV_THREADPOOL_SIZE: '1' } },
      );
      const [kind, what] = injection.split('=');
      if (kind === 'signal') expect(ended.signal, `${call} ${when} was hit`).toBe(`SIG${what}`);
      else expect(ended.status, `${call} ${when} was hit`).toBeGreaterThan(0);
      await expectWhole(content, clean);
    }
  });
});

test('without room on the disk the former file stands, and the message names file and cause', async () => {
  const content = await archiveWith(CAPTURES);
  const sealed = await archiveWith(CAPTURES);
  await importAll({ paths: [], content: sealed });
  await put(content, 'issues/2031/02.md', FORMER);
  // A limit on the size of files stops a write in its middle, as a full disk does.
  const script = `trap '' XFSZ; ulimit -f 1; exec "${node}" "${command}" "${content}" --replace-edited`;
  const ended = await run('bash', ['-c', script]).catch((error: { code: number; stdout: string }) => error);
  expect(ended).toMatchObject({ code: 5, stdout: expect.stringMatching(/写不成 .*\.md：.*EFBIG/) });
  expect(await readFile(join(content, 'issues/2031/02.md'), 'utf8')).toBe(FORMER);
  expect(Object.keys(await snapshotOf(content)).filter((path) => path.endsWith('.tmp'))).toEqual([]);
});

test('a second import waits for the first, and the result is that of one after another', async () => {
  const clean = await cleanResult();
  const content = await archiveWith(CAPTURES);
  await Promise.all([run(node, [command, content]), run(node, [command, content])]);
  expect(await snapshotOf(content)).toEqual(clean);
});

test('an import that has waited in vain says who holds the lock', async () => {
  const content = await archiveWith({});
  await withLock(content, async () => {
    await expect(withLock(content, async () => {}, 50)).rejects.toThrow(`进程 ${process.pid}`);
  });
});

test('the lock of a killed holder is free at once', async () => {
  const content = await archiveWith(CAPTURES);
  const holder = spawn(node, [fileURLToPath(new URL('hold-lock.ts', import.meta.url)), content], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(holder.stdout, 'data');
  await expect(withLock(content, async () => {}, 50)).rejects.toThrow();
  holder.kill('SIGKILL');
  await once(holder, 'close');
  expect(await withLock(content, async () => 'free', 50)).toBe('free');
});

test('what a killed import left behind is swept, and other hidden files are not', async () => {
  const content = await archiveWith(CAPTURES);
  await put(content, 'issues/2031/.02.md.4711.0123abcd.tmp', 'half');
  await put(content, 'issues/2031/.keep', '');
  await importAll({ paths: [], content });
  expect((await readdir(join(content, 'issues/2031'))).sort()).toEqual(['.keep', '02.md', '03.md']);
});

test('a second import changes neither bytes nor times', async () => {
  const content = await archiveWith(CAPTURES);
  await importAll({ paths: [], content });
  const timesOf = async () =>
    Promise.all(
      Object.keys(await snapshotOf(content)).map(async (path) => (await stat(join(content, path))).mtimeMs),
    );
  const before = await timesOf();
  await sleep(20);
  await importAll({ paths: [], content });
  expect(await timesOf()).toEqual(before);
});

test.each([{ TZ: 'Pacific/Kiritimati' }, { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }, { LC_ALL: 'C' }])(
  '%o makes no difference',
  async (environment) => {
    const content = await archiveWith(CAPTURES);
    await run(node, [command, content], { env: { ...process.env, ...environment } });
    expect(await snapshotOf(content)).toEqual(await cleanResult());
  },
);

test('a pipe among the captures is named and does not hang the import', async () => {
  const content = await archiveWith(CAPTURES);
  await run('mkfifo', [join(content, 'captures/d.md')]);
  const { captures } = await importAll({ paths: [], content });
  expect(captures.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'evidence', 'refused']);
});

test('few open files are enough', async () => {
  const content = await archiveWith(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${index}.md`,
        scrapeOf({ year: 2031, number: index + 1, period: '1月6日-1月12日' }).replaceAll(
          '（1月6日-1月12日）',
          '',
        ),
      ]),
    ),
  );
  await run('bash', ['-c', `ulimit -n 40; exec "${node}" "${command}" "${content}"`]);
  expect(await readdir(join(content, 'issues/2031'))).toHaveLength(40);
  await writeFile(join(content, 'done'), '');
});
