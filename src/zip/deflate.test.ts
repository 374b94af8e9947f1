import { createHash } from 'node:crypto';
import { inflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { joinBytes } from './bytes.ts';
import { END, openPacker } from './deflate.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** Lines of a list whose paths differ in a digit or two: what a packer with a memory packs in more than one way. */
const list = (from: number) =>
  Array.from({ length: 40 }, (_, at) => `issues/1900/${(from * 7 + at * at) % 97}.txt\r\n`).join('');
const lists = Array.from({ length: 300 }, (_, at) => list(at));
const files = ['周报'.repeat(30_000), '', '周报', 'abc'.repeat(9), ...lists].map(bytesOf);

/** Lines of checksums. What stood behind them in the packer could show in how they are packed. */
const checksums = (seed: number, count: number, path: (line: number) => string) => {
  const digest = (line: number) => createHash('sha256').update(`${seed} ${line}`).digest('hex');
  return bytesOf(Array.from({ length: count }, (_, line) => digest(line) + path(line)).join(''));
};

test('what is packed of a list does not depend on the lists before it', () => {
  const list = checksums(0, 13, (line) => `  data/issues/1900/0${line % 9}.md\n`);
  const packed = openPacker({ level: 9 })(list);
  for (let seed = 1; seed < 30; seed += 1) {
    const pack = openPacker({ level: 9 });
    pack(checksums(seed, seed * 7, () => '天下'));
    expect(pack(list)).toEqual(packed);
  }
});

test('what is packed depends on the file alone, and not on those before it', () => {
  const pack = openPacker({ level: 6 });
  const packed = files.map((file) => pack(file));
  expect(files.toReversed().map((file) => pack(file))).toEqual(packed.toReversed());
  expect(files.map((file) => openPacker({ level: 6 })(file))).toEqual(packed);
});

test('files packed apart are, put together, the packed form of all', () => {
  const pack = openPacker({ level: 9 });
  expect(inflateSync(joinBytes([...files.map((file) => pack(file)), END]))).toEqual(joinBytes(files));
});
