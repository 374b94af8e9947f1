import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfBytes } from '#cache/site-files.ts';
import { copyWithContent } from './build-copy.ts';
import { DIST } from './built-pages.ts';

let folder: string;
beforeEach(() => {
  folder = copyWithContent();
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

test('two parts, built apart and joined, are the site that is built in one', { timeout: 600_000 }, () => {
  const build = (...words: string[]) =>
    execFileSync('node', [join(import.meta.dirname, '../../scripts/build.ts'), ...words], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    });
  build('--shard', '2023..2024', '--out', 'one');
  build('--shard', '2025,rest', '--out', 'other');
  expect(readdirSync(join(folder, 'one/issues')).sort()).toEqual(['2023', '2024']);
  build('--join', 'one', '--join', 'other');
  expect(digestsOf(join(folder, 'dist'))).toEqual(digestsOf(DIST));
});

function digestsOf(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, digestOfBytes(readFileSync(join(root, name)))]));
}
