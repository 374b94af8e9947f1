import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { joinBytes, lengthOf } from './bytes.ts';
import { closeZip, directoryOf, packStretch, type Stretch } from './zip.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const one = [file('档案/一.html', '一'.repeat(500)), file('档案/空', '')];
const other = [file('档案/二.html', '二')];

const joinStretches = (stretches: readonly Stretch[]) => {
  const listed = stretches.map(({ entries, parts }) => {
    return { count: entries.length, length: lengthOf(parts), directory: directoryOf(entries) };
  });
  return joinBytes([...stretches.flatMap(({ parts }) => parts), closeZip(listed)]);
};

test('holds every file of every stretch', () => {
  const files = unzipSync(joinStretches([packStretch(one), packStretch(other)]));
  const texts = Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  expect(texts).toEqual([...one, ...other].map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
});

test('does not depend on how the files are parted', () => {
  const whole = joinStretches([packStretch([...one, ...other])]);
  expect(joinStretches([packStretch(one), packStretch(other)])).toEqual(whole);
});

test('refuses more files than one zip can hold', () => {
  const entry = { path: 'a', crc: 0, packed: 0, size: 0, start: 0 };
  const entries = Array.from({ length: 65_536 }, () => entry);
  expect(() => joinStretches([{ entries, parts: [] }])).toThrow('more than one zip can hold');
});

test('refuses more bytes than one zip can hold', () => {
  const directory = directoryOf([{ path: 'a', crc: 0, packed: 0, size: 0, start: 5 }]);
  const stretch = { count: 1, length: 0xfff00000, directory };
  expect(closeZip([stretch]).length).toBeGreaterThan(directory.length);
  expect(() => closeZip([stretch, stretch])).toThrow('more than one zip can hold');
});
