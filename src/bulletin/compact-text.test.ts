import { expect, test } from 'vitest';
import { compactText } from './compact-text.ts';

test('finds the original words of a stretch without white space', () => {
  const compact = compactText('共 处理\n事　件 5 起');
  expect(compact.text).toBe('共处理事件5起');
  expect(compact.quote(1, 5)).toBe('处理事　件');
});

test('quotes nothing for an empty stretch', () => {
  expect(compactText('  ').quote(0, 0)).toBe('');
});
