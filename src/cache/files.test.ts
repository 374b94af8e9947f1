import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from './files.ts';

const folderBehindLink = () => {
  const root = mkdtempSync(join(tmpdir(), 'files-'));
  mkdirSync(join(root, 'elsewhere/issues'), { recursive: true });
  writeFileSync(join(root, 'elsewhere/issues/09.md'), '甲');
  symlinkSync('elsewhere', join(root, 'content'));
  return root;
};

test('the files of a folder that a link leads to are listed by the name of the link', () => {
  expect(filesBelow(folderBehindLink(), 'content')).toEqual(['content/issues/09.md']);
});
