import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, link, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { codeOf } from '#importer/fault.ts';
import { importAll } from '#importer/import-all.ts';
import { importAlone } from '#importer/store/import-lock.ts';
import { CAPTURES, cleanResult, expectWhole } from './faulty-captures.ts';
import { archiveWith, put, snapshotOf } from './own-archive.ts';
import { scrapeOf, TEXT, WEEK } from './own-captures.ts';

const run = promisify(execFile);
const command = fileURLToPath(new URL('run-import.ts', import.meta.url));
const node = process.execPath;

const FORMER = '---\nformer: yes\n---\n';

/** Processes start slowly on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const has = (...args: [string, ...string[]]) => spawnSync(args[0], args.slice(1)).status === 0;
const canMount = has('unshare', '-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt');
const isRoot = process.getuid?.() === 0 && has('setpriv', '--reuid=65534', 'true');
const hasFaketime = has('faketime', '2031-01-01', 'true');
for (const [can, what] of [
  [canMount, 'R3 a full disk of 1 MB, for want of unshare and mount'],
  [isRoot, 'R5 a user without rights, for want of root and setpriv'],
  [hasFaketime, 'R15 other clocks by faketime'],
] as const) {
  if (!can) console.warn(`Skipped: ${what}`);
}

describe.runIf(canMount)('on a disk of 1 MB', () => {
  test('R3: what does not fit is not there, and every former file stands', async () => {
    const long = TEXT.replace('此处是样本文字。', '此处是样本文字。'.repeat(15_000));
    const content = await archiveWith({
      'a.md': scrapeOf(WEEK, long),
      'b.md': scrapeOf({ year: 2031, number: 3, period: '1月13日-1月19日' }, long),
    });
    await put(content, 'issues/2031/02.md', FORMER);
    const disk = await archiveWith({});
    const script = `mount -t tmpfs -o size=1m none "${disk}" && cp -r "${content}/." "${disk}" &&
      "${node}" "${command}" "${disk}" --replace-edited; echo "ended $?"; cat "${disk}/issues/2031/02.md"
      find "${disk}" -name "*.tmp"; echo "left over: none"; cp "${disk}/captures/a.md" "${content}/a-after.md"`;
    const { stdout } = await run('unshare', ['-rm', 'bash', '-c', script], { maxBuffer: 8_000_000 });
    expect(stdout).toMatch(/写不成 .*\/2031\/02\.md：ENOSPC/);
    expect(stdout).toContain(`ended 5\n${FORMER}left over: none`);
    expect(await readFile(join(content, 'a-after.md'), 'utf8')).toBe(scrapeOf(WEEK, long));
  });
});

describe.runIf(isRoot)('as a user who may only read', () => {
  test('R5: nothing is written, and the message names place and cause', async () => {
    const content = await archiveWith(CAPTURES);
    await chmod(join(content, 'captures'), 0o555);
    await chmod(content, 0o555);
    const before = await snapshotOf(content);
    const args = ['--reuid=65534', '--regid=65534', '--clear-groups', node, command, content];
    const ended = await run('setpriv', args).catch((error: { code: number; stdout: string }) => error);
    expect(ended).toMatchObject({ code: 5, stdout: expect.stringMatching(/写不成 .*import-lock：/) });
    expect(await snapshotOf(content)).toEqual(before);
  });
});

test('R7: at a limit on the size of files the former file stands, and the message names file and cause', async () => {
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

test('R9: a second import waits for the first, and the result is that of one after another', async () => {
  const clean = await cleanResult();
  const content = await archiveWith(CAPTURES);
  await Promise.all([run(node, [command, content]), run(node, [command, content])]);
  expect(await snapshotOf(content)).toEqual(clean);
});

test('R9: an import that has waited in vain says who holds the lock', async () => {
  const content = await archiveWith({});
  await importAlone(content, async () => {
    await expect(importAlone(content, async () => {}, 50)).rejects.toThrow(`进程 ${process.pid}`);
  });
});

test('R10: the lock of a killed holder is free at once', async () => {
  const content = await archiveWith(CAPTURES);
  const holder = spawn(node, [fileURLToPath(new URL('hold-lock.ts', import.meta.url)), content], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(holder.stdout, 'data');
  await expect(importAlone(content, async () => {}, 50)).rejects.toThrow();
  holder.kill('SIGKILL');
  await once(holder, 'close');
  expect(await importAlone(content, async () => 'free', 50)).toBe('free');
});

test('R11: what a killed import left behind is swept, and other hidden files are not', async () => {
  const content = await archiveWith(CAPTURES);
  await put(content, 'issues/2031/.02.md.4711.0123abcd.tmp', 'half');
  await put(content, 'issues/2031/.keep', '');
  await importAll({ paths: [], content });
  expect((await readdir(join(content, 'issues/2031'))).sort()).toEqual(['.keep', '02.md']);
});

test('R13: a second import changes neither bytes nor times', async () => {
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

test.each([
  { TZ: 'Pacific/Kiritimati' },
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { LC_ALL: 'C' },
  // A clock of its own for the program, where no faketime is at hand.
  { NODE_OPTIONS: '--import=data:text/javascript,Date.now=()=>0' },
])('R15: %o makes no difference', async (environment) => {
  const content = await archiveWith(CAPTURES);
  await run(node, [command, content], { env: { ...process.env, ...environment } });
  expect(await snapshotOf(content)).toEqual(await cleanResult());
});

test('B2: a pipe among the captures is named and does not hang the import', async () => {
  const content = await archiveWith(CAPTURES);
  await run('mkfifo', [join(content, 'captures/d.md')]);
  const { captures } = await importAll({ paths: [], content });
  expect(captures.map(({ outcome }) => outcome)).toEqual(['imported', 'evidence', 'refused']);
});

test('R6: few open files are enough', async () => {
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
  await run('bash', ['-c', `ulimit -n 32; exec "${node}" "${command}" "${content}"`]);
  expect(await readdir(join(content, 'issues/2031'))).toHaveLength(40);
  await writeFile(join(content, 'done'), '');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('R12: %s in the middle ends it with %i and leaves every file whole', async (signal, code) => {
  const content = await archiveWith(CAPTURES);
  const slow = fileURLToPath(new URL('stop-midway.ts', import.meta.url));
  const script = `"${node}" "${slow}" "${content}" ${signal}; echo "ended $?"`;
  const { stdout } = await run('bash', ['-c', script]);
  expect(stdout).toBe(`ended ${code}\n`);
  await expectWhole(content, await cleanResult());
});

test.each([1, 2, 3])('R14: captures in any order give the same bytes (%i)', async (turn) => {
  const weeks = Array.from({ length: 8 }, (_, index) => ({
    year: 2031,
    number: 2 + (index >> 1),
    period: ['1月6日-1月12日', '1月13日-1月19日', '1月20日-1月26日', '1月27日-2月2日'][index >> 1] ?? '',
  }));
  const texts = weeks.map((week, index) => scrapeOf(week, TEXT.replace('911', String(911 + (index % 2)))));
  const named = texts.map((text, index) => [`${index}.md`, text] as const);
  const inOrder = await archiveWith(Object.fromEntries(named));
  await importAll({ paths: [], content: inOrder });
  const shuffled = await archiveWith({});
  for (const [name, text] of named.toSorted(([a], [b]) => shuffleKey(a, turn) - shuffleKey(b, turn))) {
    await put(shuffled, `captures/${name}`, text);
    await importAll({ paths: [], content: shuffled });
  }
  expect(await snapshotOf(shuffled)).toEqual(await snapshotOf(inOrder));
});

function shuffleKey(name: string, turn: number): number {
  return (Number.parseInt(name, 10) * (2 * turn + 3)) % 8;
}

describe.runIf(hasFaketime)('with faketime', () => {
  test.each(['1970-01-02 00:00:00', '2031-12-31 23:59:59'])('R15: a clock at %s', async (clock) => {
    const content = await archiveWith(CAPTURES);
    await run('faketime', ['-f', clock, node, command, content]);
    expect(await snapshotOf(content)).toEqual(await cleanResult());
  });
});

test.each(['有 空格', "it's", '网络安全'.repeat(50).slice(0, 80), 'a'.repeat(200), '-n', '%2e%2e'])(
  'R16: an archive in a folder named %s',
  async (name) => {
    const content = join(await archiveWith({}), name);
    for (const [file, text] of Object.entries(CAPTURES)) await put(content, `captures/${file}`, text);
    await run(node, [command, content]);
    expect(await snapshotOf(content)).toEqual(await cleanResult());
  },
);

test('R17: an archive is not imported into itself', async () => {
  const content = await archiveWith(CAPTURES);
  await importAll({ paths: [], content });
  const before = await snapshotOf(content);
  for (const path of [content, join(content, '..'), join(content, 'issues')]) {
    await expect(importAll({ paths: [path], content })).rejects.toThrow(/本档案自己/);
  }
  expect(await snapshotOf(content)).toEqual(before);
});

test('B2: links and devices are named and not followed; a hard link is a file', async () => {
  const content = await archiveWith(CAPTURES);
  const elsewhere = await archiveWith({
    'x.md': scrapeOf({ year: 2031, number: 5, period: '1月27日-2月2日' }),
  });
  const original = join(elsewhere, 'captures/x.md');
  await symlink(original, join(content, 'captures/link.md'));
  await symlink(join(elsewhere, 'captures'), join(content, 'captures/folder'));
  await symlink('/dev/zero', join(content, 'captures/zero.md'));
  await link(original, join(content, 'captures/hard.md'));
  const { captures } = await importAll({ paths: [], content });
  expect(captures.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['a.md', 'imported'],
    ['c.md', 'evidence'],
    ['folder', 'refused'],
    ['hard.md', 'imported'],
    ['link.md', 'refused'],
    ['zero.md', 'refused'],
  ]);
  expect(captures.filter(({ outcome }) => outcome === 'refused').map(({ error }) => codeOf(error))).toEqual([
    'not-a-file',
    'not-a-file',
    'not-a-file',
  ]);
  expect(await readFile(original, 'utf8')).toContain('第5期');
});

test('B3: names that some system takes for one are kept apart, with all their bytes', async () => {
  const texts = ['A.md', 'a.md', 'e\u0301.md', '\u00e9.md'].map((name, index) => ({
    name,
    text: scrapeOf(WEEK, TEXT.replace('911', String(911 + index))),
  }));
  const elsewhere = await archiveWith(Object.fromEntries(texts.map(({ name, text }) => [name, text])));
  const content = await archiveWith({});
  await importAll({ paths: [join(elsewhere, 'captures')], content });
  const kept = (await readdir(join(content, 'captures'))).filter((name) => name !== 'manifest-sha256.txt');
  expect(new Set(kept.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(4);
  const bytes = await Promise.all(kept.map((name) => readFile(join(content, 'captures', name), 'utf8')));
  expect(bytes.sort()).toEqual(texts.map(({ text }) => text).sort());
});

test('B4: thirty captures of one issue are one file', async () => {
  const content = await archiveWith(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.md`, scrapeOf(WEEK, `${TEXT}\n\n第${index}句。`)]),
    ),
  );
  await importAll({ paths: [], content });
  expect(await readdir(join(content, 'issues/2031'))).toEqual(['02.md']);
});
