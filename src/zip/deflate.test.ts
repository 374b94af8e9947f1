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

/** Lines that share little: of each, what is found again is found by its last bytes too. */
const listOf = (seed: number) => {
  const digest = (line: number) => createHash('sha256').update(`${seed} ${line}`).digest('hex');
  const lines = Array.from({ length: (seed * 31) % 400 }, (_, line) => `${digest(line)}  0${line % 9}.md\n`);
  return bytesOf(lines.join(''));
};

test('what is packed of a list does not depend on the lists before it', () => {
  const pack = openPacker({ level: 9 });
  for (let seed = 0; seed < 50; seed += 1) {
    expect(pack(listOf(seed))).toEqual(openPacker({ level: 9 })(listOf(seed)));
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
