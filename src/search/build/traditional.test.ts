import { expect, test } from 'vitest';
import { pairsWithin } from './traditional.ts';

test('traditional characters are kept whose simplified form stands in a text', () => {
  expect(pairsWithin('後后門门開开', new Set('开后'))).toBe('後后開开');
  expect(pairsWithin('', new Set('开'))).toBe('');
});
