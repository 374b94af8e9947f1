import { readdirSync, readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { knownSeries } from '#series/known-series.ts';
import { zh } from '#wording/zh.ts';
import { site } from '../src/site.ts';

const source = new URL('../src/', import.meta.url);
const cut = new Set(readFileSync(new URL('styles/archive-song.txt', source), 'utf8'));

/** What stands in headings, where the Song face is used: the interface's own, and those of each series. */
const headings = [
  site.name,
  ...knownSeries.flatMap(({ title, sections }) => [title, ...sections.flatMap(({ headings }) => headings)]),
  ...knownSeries.flatMap(({ figures }) => Object.values(figures).map(({ label }) => label)),
  ...readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro'))
    .flatMap((name) => readFileSync(new URL(name, source), 'utf8').match(/<h[1-3][^>]*>[^<]*/g) ?? [])
    .map((heading) => heading.replace(/^<[^>]*>/, '').trim()),
  ...headingsIn(zh),
];

/** Finds what the interface calls a heading or a title, however deep. */
function headingsIn(words: object): string[] {
  return Object.entries(words).flatMap(([name, part]) => {
    if (typeof part === 'object' && part !== null) return headingsIn(part);
    return typeof part === 'string' && ['heading', 'title'].includes(name) ? [part] : [];
  });
}

test.each([...new Set(headings)].filter(Boolean))('the Song face has every character of %s', (heading) => {
  const missing = [...heading].filter(
    (character) => /\p{Script=Han}/u.test(character) && !cut.has(character),
  );
  expect(missing).toEqual([]);
});

test('the Song face is cut to the characters of its list', () => {
  const face = create(readFileSync(new URL('../src/styles/archive-song.woff2', import.meta.url)));
  const characters = 'characterSet' in face ? face.characterSet : [];
  const missing = [...cut].filter((character) => !characters.includes(character.codePointAt(0) ?? 0));
  expect(missing.join('').trim()).toBe('');
});
