import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleIssue } from '#archive/sample-issues.ts';
import { formatIssueFile } from '#bulletin/issue-file.ts';
import { fetchAll } from './fetch-all.ts';
import { type FetchLimits, fetchPicture, LIMITS } from './fetch-picture.ts';
import { openPictureHost, type PictureHost, PNG } from './picture-host.ts';
import { isPublicAddress } from './public-address.ts';
import { formatProgress, formatReport, showProgress } from './report.ts';

const limits: FetchLimits = {
  ...LIMITS,
  bytes: 200_000,
  time: 2_000,
  mayReach: (address) => address === '127.0.0.1',
};
let host: PictureHost;
beforeAll(async () => {
  host = await openPictureHost();
});
afterAll(() => host.close());

describe('a picture', () => {
  test.each(['/plain', '/moved', '/called-html'])('is taken for what its bytes are: %s', async (path) => {
    const { bytes, ...form } = (await fetchPicture(host.origin + path, limits)) as { bytes: Uint8Array };
    expect(form).toEqual({ type: 'png', width: 48, height: 32 });
    expect(Buffer.from(bytes).equals(PNG)).toBe(true);
  });

  test.each([
    ['/nowhere', { failure: 'status', detail: '404' }],
    ['/wrong-type', { failure: 'type' }],
    ['/script', { failure: 'type' }],
    ['/cut', { failure: 'damaged' }],
    ['/masked', { failure: 'damaged' }],
    ['/huge', { failure: 'size' }],
    ['/breaks-off', { failure: 'network', detail: 'ECONNRESET' }],
    ['/round', { failure: 'redirect', detail: 'too often' }],
    ['/to-file', { failure: 'redirect' }],
    ['/to-neighbour', { failure: 'host' }],
  ])('is refused, with the reason: %s', async (path, reason) => {
    expect(await fetchPicture(host.origin + path, limits)).toEqual(reason);
  });

  test('that does not end is given up', async () => {
    expect(await fetchPicture(`${host.origin}/stalls`, { ...limits, time: 100 })).toEqual({
      failure: 'time',
    });
  });

  test('is not looked for where a name leads to this machine', async () => {
    const inside = { ...limits, mayReach: () => false };
    expect(await fetchPicture('http://localhost:9/x', inside)).toEqual({ failure: 'host' });
    const strict = { ...limits, mayReach: isPublicAddress };
    expect(await fetchPicture(`${host.origin}/plain`, strict)).toEqual({ failure: 'host' });
    expect(await fetchPicture('http://[::1]:9/x', strict)).toEqual({ failure: 'host' });
  });

  test.each(['file:///etc/passwd', 'ftp://example.org/a.png', 'http://me@example.org/', 'nothing'])(
    'has an address of the web, not %s',
    async (address) => {
      expect(await fetchPicture(address, limits)).toEqual({ failure: 'address' });
    },
  );
});

describe('the public internet', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111'])('has %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...[
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:127.0.0.1',
      '2002:7f00:1::',
    ],
    ...['64:ff9b::7f00:1', '2001:db8::1', 'localhost', ''],
  ])('has not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a run', () => {
  let content: string;
  const name = `${createHash('sha256').update(PNG).digest('hex')}.png`;
  const run = (more = {}) => fetchAll({ content, rest: async () => {}, limits, ...more });

  beforeEach(async () => {
    content = await mkdtemp(join(tmpdir(), 'pictures-'));
    host.asked.length = 0;
    const pictures = ['/plain', '/nowhere', '/moved', '/plain'].map((path) => ({
      address: host.origin + path,
      place: 'text' as const,
    }));
    const { data, body } = sampleIssue({ year: 2024, number: 9 }, { pictures });
    await mkdir(join(content, 'issues/2024'), { recursive: true });
    await writeFile(join(content, 'issues/2024/09.md'), formatIssueFile({ data, body }));
    return () => rm(content, { recursive: true });
  });

  test('keeps each picture once, by its digest, and records what failed', async () => {
    const report = await run();
    expect(report).toMatchObject({ named: 3, fetched: 2, failed: 1 });
    expect(await readdir(join(content, 'pictures'))).toEqual([name, 'index.yaml'].sort());
    expect((await readFile(join(content, 'pictures', name))).equals(PNG)).toBe(true);
    expect(report.index[`${host.origin}/nowhere`]).toEqual({ failure: 'status', detail: '404' });
    expect(formatReport(report)).toBe(
      '3 pictures named, 2 kept: 2 fetched now, 1 failed\n  1 × status 404\nFailures are in index.yaml; --again tries them again.',
    );
  });

  test('rests between pictures, and before the first not', async () => {
    const events: string[] = [];
    await run({
      rest: async () => events.push('rest'),
      onProgress: (_done: number, _of: number, address: string) =>
        events.push(address.replace(host.origin, '')),
    });
    expect(events).toEqual(['/plain', 'rest', '/nowhere', 'rest', '/moved', '']);
  });

  test('asks for nothing twice', async () => {
    await run();
    host.asked.length = 0;
    const index = await readFile(join(content, 'pictures/index.yaml'), 'utf8');
    expect(await run()).toMatchObject({ fetched: 0, failed: 0 });
    expect(host.asked).toEqual([]);
    expect(await readFile(join(content, 'pictures/index.yaml'), 'utf8')).toBe(index);
    await run({ again: true });
    expect(host.asked).toEqual(['/nowhere']);
  });

  test('goes on where one before it was broken off', async () => {
    const stop = (done: number) => {
      if (done === 1) throw new Error('stopped');
    };
    await expect(run({ onProgress: stop })).rejects.toThrow('stopped');
    expect(host.asked).toEqual(['/plain']);
    await run();
    expect(host.asked).toEqual(['/plain', '/nowhere', '/moved', '/plain']);
  });

  test('fetches again what was lost or changed since', async () => {
    await run();
    await writeFile(join(content, 'pictures', name), 'something else');
    expect(await run()).toMatchObject({ fetched: 2 });
    await rm(join(content, 'pictures', name));
    await run();
    await expect(access(join(content, 'pictures', name))).resolves.toBeUndefined();
  });
});

describe('the progress bar', () => {
  test('is as full as the run is', () => {
    expect(formatProgress(0, 4)).toBe(`[${' '.repeat(30)}] 0/4`);
    expect(formatProgress(2, 4)).toBe(`[${'='.repeat(15)}${' '.repeat(15)}] 2/4`);
  });

  test('is drawn on a terminal alone; elsewhere lines are written', () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    for (let done = 0; done <= 12; done += 1) showProgress({ isTTY: false, write })(done, 12);
    expect(written).toEqual(['0/12 pictures\n', '10/12 pictures\n', '12/12 pictures\n']);
    showProgress({ isTTY: true, write })(1, 1);
    expect(written.at(-1)).toMatch(/^\r\[=+\] 1\/1\n$/);
  });
});
