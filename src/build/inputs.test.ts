import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stampContent } from './inputs.ts';

test('a file is told by its stamp, and what lies behind a link by nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'inputs-'));
  mkdirSync(join(root, 'content/issues'), { recursive: true });
  writeFileSync(join(root, 'content/issues/09.md'), '甲');
  symlinkSync(tmpdir(), join(root, 'content/captures'));
  const stamps = stampContent(root);
  expect(stamps['content/issues/09.md']).toMatch(/\d/);
  expect(stamps['content/captures']).toBe('');
});
