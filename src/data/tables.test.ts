import { expect, test } from 'vitest';
import { en } from '#wording/en.ts';
import { zh } from '#wording/zh.ts';
import { figuresTable, holdingsTable, issuesTable } from './tables.ts';

test.each([
  ['Chinese', zh],
  ['English', en],
])('in %s, the page of the downloads names the columns that say what a value rests on', (_name, { data }) => {
  for (const { name: table, fields } of [issuesTable, figuresTable, holdingsTable]) {
    for (const { name } of fields.filter(({ name }) => /(?:^|_)basis$/.test(name))) {
      expect(data.files[`${table}.csv`]).toContain(name);
    }
  }
});
