/** Holds the papers on data complete: every file and every column is named in them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '#data/data-files.ts';
import { issueForms } from '#data/issue-files.ts';
import { figuresTable, holdingsTable, issuesTable } from '#data/tables.ts';

const paper = readFileSync('docs/data.md', 'utf8');
const columnsOf = ({ fields }: { fields: readonly { name: string }[] }) => fields.map(({ name }) => name);

test.each([
  ['files', Object.keys(catalogue)],
  ['forms of an issue', Object.keys(issueForms).map((ending) => `.${ending}`)],
])('names all %s', (_what, names) => {
  expect(names.filter((name) => !paper.includes(`\`${name}\``))).toEqual([]);
});

test.each([
  ['issues.csv', columnsOf(issuesTable)],
  ['figures.csv', columnsOf(figuresTable)],
  ['holdings.csv', columnsOf(holdingsTable)],
])('names all columns of %s in their order', (table, columns) => {
  const section = paper.split(`### \`${table}\``)[1]?.split('\n## ')[0]?.split('\n### ')[0] ?? '';
  const named = section
    .split('\n')
    .flatMap((line) => line.match(/^\| `.*?\|/)?.[0].match(/[a-z_0-9]+/g) ?? []);
  expect(named).toEqual(columns);
});
