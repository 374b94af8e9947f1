import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LongPieceName } from '#archive/pieces.ts';
import { inMemory, readStored } from '#archive/stored.ts';
import { type LongPieces, openLongPieces } from './long-pieces.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pieces-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const piece = (name: string, kind = 'year'): LongPieceName => ({ kind, name, digest: `of ${name}` });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const keep = (pieces: LongPieces, name: LongPieceName, text = name.name) =>
  pieces.keepLongPiece(name, { facts: text.length, parts: { one: inMemory(bytesOf(text)) } });
const textOf = (pieces: LongPieces, name: LongPieceName) => {
  const part = pieces.findLongPiece(name)?.parts['one'];
  return part && new TextDecoder().decode(readStored(part));
};
const sizeOfAll = () => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

test('what was kept is found by the next build, and while it is made', () => {
  const first = openLongPieces(folder);
  expect(textOf(first, piece('1900'))).toBeUndefined();
  expect(keep(first, piece('1900')).facts).toBe(4);
  keep(first, piece('1901'), '');
  expect(textOf(first, piece('1900'))).toBe('1900');
  first.save();
  const second = openLongPieces(folder);
  expect(textOf(second, piece('1900'))).toBe('1900');
  expect(textOf(second, piece('1901'))).toBe('');
  expect(second.findLongPiece({ ...piece('1900'), digest: 'of another' })).toBeUndefined();
});

test('a build that is killed leaves what was kept before it as it was', () => {
  const first = openLongPieces(folder);
  for (const name of ['1900', '1901']) keep(first, piece(name));
  first.save();
  keep(openLongPieces(folder), { ...piece('1900'), digest: 'of another' }, '二');
  const third = openLongPieces(folder);
  expect(['1900', '1901'].map((name) => textOf(third, piece(name)))).toEqual(['1900', '1901']);
  keep(third, piece('1902'));
  expect(textOf(third, piece('1902'))).toBe('1902');
});

test('of a kind that a build asks for, what it does not ask for is let go of', () => {
  const first = openLongPieces(folder);
  for (const name of ['1900', '1901']) keep(first, piece(name));
  keep(first, piece('1900', 'other'));
  first.save();
  const second = openLongPieces(folder);
  textOf(second, piece('1901'));
  second.save();
  const third = openLongPieces(folder);
  expect(textOf(third, piece('1900'))).toBeUndefined();
  expect(textOf(third, piece('1901'))).toBe('1901');
  expect(textOf(third, piece('1900', 'other'))).toBe('1900');
});

test('however often a piece is made again, no more than twice of what is of use is kept', () => {
  const text = '周报'.repeat(5000);
  for (let time = 0; time < 9; time += 1) {
    const pieces = openLongPieces(folder);
    if (time === 0) keep(pieces, piece('1900'), text);
    else expect(textOf(pieces, piece('1900'))).toBe(text);
    keep(pieces, { ...piece('1901'), digest: String(time) }, `${time}${text}`);
    pieces.save();
    expect(sizeOfAll()).toBeLessThan(2 * 2 * bytesOf(text).length + 1000);
  }
  const last = openLongPieces(folder);
  expect(textOf(last, { ...piece('1901'), digest: '8' })).toBe(`8${text}`);
});
