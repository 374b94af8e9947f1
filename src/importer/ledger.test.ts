import { expect, test } from 'vitest';
import { closeAccount, countFates } from './ledger.ts';

const kept = (start: number, end: number) => ({ start, end, fate: 'kept' as const });

test('puts stretches in order and accounts for the white space between them', () => {
  const account = closeAccount('一 \n二', [kept(3, 4), kept(0, 1)]);
  expect(account).toEqual([
    kept(0, 1),
    { start: 1, end: 3, fate: 'removed', by: 'space-between-blocks' },
    kept(3, 4),
  ]);
  expect(countFates(account)).toEqual({ kept: 2, field: 0, removed: 2 });
});

test.each([
  ['a character that nobody claimed', '一二', [kept(0, 1)], /第 2 个字符起的“二”没有去处/],
  ['a character that is claimed twice', '一二', [kept(0, 2), kept(1, 2)], /第 2 个字符被计了两次/],
])('refuses %s', (_what, text, stretches, message) => {
  expect(() => closeAccount(text, stretches)).toThrow(message);
});
