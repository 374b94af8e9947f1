import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPieces } from './pieces.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pieces-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('pieces of more groups than are held in memory are found, in the same build and the next', () => {
  const pieces = openPieces(folder);
  const all = Array.from({ length: 100 }, (_, n) => {
    return { kind: 'texts', group: String(1900 + (n % 50)), name: `${n}`, digest: `of ${n}` };
  });
  for (const piece of all) pieces.keepPiece(piece, { text: `第${piece.name}期` });
  const texts = all.map(({ name }) => ({ text: `第${name}期` }));
  expect(all.map((piece) => pieces.findPiece(piece))).toEqual(texts);
  pieces.save();
  const next = openPieces(folder);
  expect(all.map((piece) => next.findPiece(piece))).toEqual(texts);
  expect(next.findPiece({ ...all[0], digest: 'of another' } as (typeof all)[0])).toBeUndefined();
});
