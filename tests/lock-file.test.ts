import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMissing } from './lock-file.ts';

test('the lock file names the packages of every platform (node scripts/complete-lock-file.ts)', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'));
  expect(findMissing(lock.packages)).toEqual([]);
});

test('finds what is missing, or of another version', () => {
  const tool = { optionalDependencies: { '@tool/darwin': '2.0.0', '@tool/linux': '2.0.0', any: '^1.0.0' } };
  expect(
    findMissing({
      'node_modules/tool': tool,
      'node_modules/old/node_modules/tool': tool,
      'node_modules/@tool/linux': { version: '2.0.0' },
      'node_modules/@tool/darwin': { version: '1.0.0' },
      'node_modules/old/node_modules/@tool/darwin': { version: '2.0.0' },
    }),
  ).toEqual([{ name: '@tool/darwin', version: '2.0.0', askedBy: 'node_modules/tool' }]);
});
