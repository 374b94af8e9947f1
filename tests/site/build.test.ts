import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCopy, copyWithContent } from './build-copy.ts';
import { DIST } from './built-pages.ts';

const ARTICLE = 'src/components/IssueArticle.astro';

let folder: string;
beforeEach(() => {
  folder = copyWithContent();
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

test('a second build, elsewhere, in another time zone and language, gives the same bytes', () => {
  const { status, printed } = buildCopy(folder, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' });
  expect(status, printed).toBe(0);
  expect(digestsOf(join(folder, 'dist'))).toEqual(digestsOf(DIST));
});

/** What is done to a sound project, and the finding that must stop its build. */
const damages: readonly [string, string, () => void][] = [
  [
    'an issue is too deep to be rendered',
    'C107 content/issues/2024/09.md',
    () => appendFileSync(join(folder, 'content/issues/2024/09.md'), `\n${'>'.repeat(5_000)} 深\n`),
  ],
  [
    'two files are one issue',
    'C106 content/issues/2024/9.md',
    () => copyFileSync(join(folder, 'content/issues/2024/09.md'), join(folder, 'content/issues/2024/9.md')),
  ],
  [
    'a page loses the text of its issue',
    'S104 /issues/2024/09/',
    () => edit(ARTICLE, /(<div class="text")[^/]*\/>/, '$1 />'),
  ],
  [
    'a language lacks a sentence',
    'en: frame.skip is missing',
    () => edit('src/wording/en/frame.ts', /export const skip = .*;/, ''),
  ],
  [
    'a language says too much',
    'en: frame.more is not asked for',
    () => edit('src/wording/en/frame.ts', /$/, "export const more = 'More';\n"),
  ],
];

describe('the build fails, says where, and leaves the former site as it was, when', () => {
  test.each(damages)('%s', (_damage, said, damage) => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/former.html'), 'former');
    damage();
    const { status, printed } = buildCopy(folder);
    expect(status).not.toBe(0);
    expect(printed).toContain(said);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['former.html']);
  });
});

function edit(name: string, pattern: RegExp, replacement: string): void {
  const file = join(folder, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(pattern);
  writeFileSync(file, text.replace(pattern, replacement));
}

function digestsOf(root: string): Record<string, string> {
  const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).sort() : [];
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, name)))
      .digest('hex');
  return Object.fromEntries(files.map((name) => [name, digest(name)]));
}
