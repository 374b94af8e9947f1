import { inflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { joinBytes } from './bytes.ts';
import { END, openPacker } from './deflate.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const files = ['周报'.repeat(30_000), '', '周报', 'abc'.repeat(9)].map(bytesOf);

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
