/** Holds the papers against what they describe: nothing that exists is left unnamed. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issueSchema } from '#bulletin/schema.ts';
import { meanings } from '#checks/finding.ts';
import { responseHeaders } from '#security-policy.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  ...globSync('docs/*.md', { cwd: ROOT }),
];

test('every npm script stands in the README', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const words = Object.keys(scripts).map((name) =>
    ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
  );
  expect(words.filter((word) => !read('README.md').includes(`\`${word}\``))).toEqual([]);
});

test('every npm script that a paper names is there', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = PAPERS.flatMap((paper) =>
    [...read(paper).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every field of the frontmatter stands in its paper, and no other', () => {
  const documented = [...read('docs/frontmatter.md').matchAll(/^\| `([^`]+)`/gm)].map(([, field]) => field);
  const schema = z.toJSONSchema(issueSchema, { io: 'input', unrepresentable: 'any' });
  expect([...documented].sort()).toEqual(
    fieldsOf(schema)
      .map((field) => field.slice(1))
      .sort(),
  );
});

test('every finding stands in its paper, and no other', () => {
  const documented = [...read('docs/checks.md').matchAll(/^\| ([CES]\d{3}) /gm)].map(([, code]) => code);
  expect(documented).toEqual(Object.keys(meanings));
});

test('every header stands in the paper on publishing', () => {
  const paper = read('docs/deploying.md');
  expect(Object.keys(responseHeaders).filter((name) => !paper.includes(`| \`${name}\``))).toEqual([]);
});

describe.each(PAPERS)('%s', (paper) => {
  test('leads only to files that are there', () => {
    const links = [...read(paper).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, link = '']) => link,
    );
    const missing = links.filter((link) => globSync(join(ROOT, paper, '..', link)).length === 0);
    expect(missing).toEqual([]);
  });

  test('names only files that are there', () => {
    // The log of changes speaks of what was.
    const text = paper === 'CHANGELOG.md' ? '' : read(paper);
    const named = [...text.matchAll(/`((?:src|tests|scripts|bench|deploy|public)\/[^`\s]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

/** Looks for a path as a paper writes it: `*` stands for any name, brackets for themselves. */
function isThere(path: string): boolean {
  return globSync(path.replace(/[[\]]/g, '[$&]'), { cwd: ROOT }).length > 0;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Lists the fields of a schema as the paper writes them: `review[].year`, `figures.*.value`. */
function fieldsOf(schema: JsonSchema): string[] {
  const { properties = {}, additionalProperties, items } = schema;
  if (typeof items === 'object' && !Array.isArray(items)) return fieldsOf(items).map((field) => `[]${field}`);
  if (typeof additionalProperties === 'object')
    return fieldsOf(additionalProperties).map((field) => `.*${field}`);
  return Object.entries(properties).flatMap(([name, value]) => [
    `.${name}`,
    ...(typeof value === 'object' ? fieldsOf(value).map((field) => `.${name}${field}`) : []),
  ]);
}
