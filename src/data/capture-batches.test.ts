import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cut } from './capture-batches.ts';

const captures = Array.from({ length: 2000 }, (_, n) => {
  return { capture: { sha256: createHash('sha256').update(`capture ${n}`).digest('hex') } };
});

test('batches hold all captures in their order', () => {
  expect(cut(captures).flat()).toEqual(captures);
  expect(cut([])).toEqual([]);
});

test('batches have some sixty captures', () => {
  expect(cut(captures).length).toBeGreaterThan(15);
  expect(cut(captures).length).toBeLessThan(60);
});

test.each([0, 700, 1999])(
  'a capture that comes at place %i changes one batch, or parts it in two',
  (place) => {
    const without = cut(captures.toSpliced(place, 1)).map((batch) => JSON.stringify(batch));
    const kept = new Set(without);
    const others = cut(captures).filter((batch) => !kept.has(JSON.stringify(batch)));
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(3);
  },
);
