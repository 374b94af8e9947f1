import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { readStored } from '#archive/stored.ts';
import { joinBytes } from '#zip/bytes.ts';
import { makeBag, shapeOfBag } from './bag.ts';
import { packBatch } from './batch.ts';
import { bytesOf, digestOf, formatDigests } from './digest.ts';
import type { LongFile } from './long-file.ts';
import { type Files, packAll } from './packed-file.ts';
import { joinSections } from './sections.ts';
import { joinZip } from './zip.ts';

const shape = shapeOfBag('x');
const bytesIn = ({ parts }: LongFile) => joinBytes(parts.map(readStored));
const batchOf = (files: Files, inFolder = shape) =>
  packBatch({ kind: 'test', name: 'all', digest: '' }, inFolder, () => files);
const packZip = (folder: string, files: Files) =>
  bytesIn(joinZip([batchOf(files, { folder, algorithms: [] })]));
const files = packAll({ 'b.txt': bytesOf('乙'), 'a/a.txt': bytesOf('甲') });
const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('a zip is the same bytes in every zone and in whatever order its files come', () => {
  const digests = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
    process.env['TZ'] = name;
    return digestOf(packZip('x', files));
  });
  digests.push(digestOf(packZip('x', Object.fromEntries(Object.entries(files).reverse()))));
  expect(new Set(digests).size).toBe(1);
});

test('a zip holds its files in one folder, by path', () => {
  expect(Object.keys(unzipSync(packZip('x', files)))).toEqual(['x/a/a.txt', 'x/b.txt']);
});

test('a zip gives back what went in, as long and as short as it is', () => {
  const long = bytesOf('网络安全'.repeat(20_000));
  const unpacked = unzipSync(packZip('x', packAll({ long, none: new Uint8Array() })));
  expect(unpacked['x/long']).toEqual(long);
  expect(unpacked['x/none']).toEqual(new Uint8Array());
});

test('a zip passes the test of a program that is not ours', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'zip-'));
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
  } catch {
    context.skip('unzip is not on this machine');
  }
  await writeFile(join(folder, 'a.zip'), packZip('文件', files));
  const words = execFileSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  expect(words).toContain('No errors detected');
});

test('a zip of batches is that of all their files, in whatever order they come, and so are its lists', () => {
  const other = packAll({ 'c/c.txt': bytesOf('丙'), 'd.txt': new Uint8Array() });
  const [one, two, all] = [batchOf(files), batchOf(other), batchOf({ ...files, ...other })];
  expect(bytesIn(joinZip([two, one]))).toEqual(bytesIn(joinZip([all])));
  expect(joinZip([two, one]).sha256).toBe(digestOf(bytesIn(joinZip([all]))));
  for (const algorithm of shape.algorithms) {
    const list = joinSections([one, two].map(({ linesBy }) => linesBy(algorithm)));
    expect(new TextDecoder().decode(bytesIn(list))).toBe(formatDigests({ ...files, ...other }, algorithm));
  }
});

test('a bag lists every file of its payload and each of its own papers', () => {
  const payload = Object.fromEntries(Object.entries(files).map(([path, file]) => [`data/${path}`, file]));
  const bag = makeBag(shape, [batchOf(payload)], { 'Source-Organization': '档案' });
  const unpacked = unzipSync(bytesIn(bag));
  const text = (name: string) => new TextDecoder().decode(unpacked[`x/${name}`]);
  expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  expect(text('bag-info.txt')).toBe('Source-Organization: 档案\nPayload-Oxum: 6.2\n');
  expect(text('manifest-sha256.txt')).toBe(
    `${digestOf(bytesOf('甲'))}  data/a/a.txt\n${digestOf(bytesOf('乙'))}  data/b.txt\n`,
  );
  expect(text('tagmanifest-sha512.txt').match(/ {2}\S+/g)).toEqual([
    '  bag-info.txt',
    '  bagit.txt',
    '  manifest-sha256.txt',
    '  manifest-sha512.txt',
  ]);
});
