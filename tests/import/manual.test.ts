/** Holds docs/importing.md against the importer: nothing it can say or do is left unnamed. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT, runImport } from '#importer/command.ts';
import { NOTE_KEYS } from '#importer/fields/enter-notes.ts';
import { INTERFACE_LINES } from '#importer/lines/interface-lines.ts';
import { MESSAGES } from '#importer/report/messages.ts';
import { OUTCOMES } from '#importer/report/report.ts';
import { knownSources } from '#importer/sources/known-sources.ts';
import { HOSTILE } from './hostile-corpus.ts';

const root = join(import.meta.dirname, '../..');
const manual = readFileSync(join(root, 'docs/importing.md'), 'utf8');
const named = new Set([...manual.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words));
const unnamed = (words: Iterable<string>) => [...words].filter((word) => !named.has(word));

test('names every kind of capture that is read', () => {
  expect(unnamed(knownSources.map(({ name }) => name))).toEqual([]);
});

test('names every note that is read', () => {
  expect(NOTE_KEYS.filter((key) => !named.has(key) && !manual.includes(key))).toEqual([]);
});

test('names every option', async () => {
  const { output } = await runImport(['--help'], 'none');
  const options = new Set([...output.matchAll(/--[a-z-]{2,}/g)].map(String));
  expect([...options].filter((option) => !manual.includes(`\`${option}`))).toEqual([]);
});

test('gives every exit code, and no other', () => {
  const codes = [...manual.matchAll(/^\| (\d) +\|/gm)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(EXIT));
});

test('gives every outcome in both languages', () => {
  const said = Object.values(OUTCOMES).map(({ zh }) => zh);
  expect(said.filter((words) => !manual.includes(words))).toEqual([]);
});

test('gives every message, and no other', () => {
  const codes = [...manual.matchAll(/^\| `([a-z0-9-]+)` +\| [A-Z{"]/gm)].map(([, code]) => code);
  expect(codes.sort()).toEqual(Object.keys(MESSAGES).sort());
});

test('gives the count of hostile texts', () => {
  expect(manual).toContain(`| ${HOSTILE.length.toLocaleString('en')} × 3 `);
});

/** How the code names a rule that removes something. */
const RULE =
  /(?:fate: 'removed'(?: as const)?, by: |remove\([^;]*, |enter\('removed', |unseen\?: |BETWEEN_BLOCKS = |\? )'([a-z]+(?:-[a-z]+)+)'/g;

test('names every rule of removal', () => {
  const files = globSync('src/importer/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });
  const inCode = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(RULE)].map(([, rule = '']) => rule),
  );
  expect(inCode.length).toBeGreaterThan(15);
  const rules = new Set([...inCode, ...INTERFACE_LINES.map(({ rule }) => rule)]);
  // Says which message it is, where a word of the code is no rule.
  for (const code of Object.keys(MESSAGES)) rules.delete(code);
  expect(unnamed(rules)).toEqual([]);
});
