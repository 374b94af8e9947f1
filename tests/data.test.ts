/** Holds the data files against readers and schemas that are not ours. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { HOSTILE, sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { formatDataPackage } from '#data/data-package.ts';
import { bytesOf } from '#data/digest.ts';
import { formatIssueSchema, issueJsonOf } from '#data/issue-json.ts';
import { packFile } from '#data/packed-file.ts';
import { formatTable } from '#data/table.ts';
import { figuresTable, holdingsTable, issuesTable, printedFiguresOf } from '#data/tables.ts';

const issue = sampleIssue(
  { year: 2031, number: 1 },
  {
    title: HOSTILE,
    figures: {
      incidents: { value: 0, unit: '起', printed: '处理0起' },
      phishing: { value: 7, unit: '起', printed: '=7' },
    },
    changes: { malware: { percent: -0.5, label: '传播', printed: '↓ 0.5%' } },
  },
);
const issues = [issue, undatedSample()];
const figures = printedFiguresOf(issues, { incidents: { label: '事件' } });

describe('the JSON of an issue', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(formatIssueSchema()));

  test.each(issues.map((one) => [one.path, one] as const))(
    '%s follows the published schema',
    (_path, one) => {
      validate(JSON.parse(JSON.stringify(issueJsonOf(one))));
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  test.each([
    ['has a field of no name', { colour: 'red' }],
    ['has a number in words', { number: 'one' }],
    ['has a day that is none', { changed: 'yesterday' }],
  ])('does not follow it when it %s', (_name, wrong) => {
    expect(validate({ ...JSON.parse(JSON.stringify(issueJsonOf(issue))), ...wrong })).toBe(false);
  });
});

describe('the tables', () => {
  const read = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

  test('carry a hostile title from end to end, with an apostrophe where it would run', () => {
    const rows = read(formatTable(issuesTable, issues));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.['title']).toBe(`'${HOSTILE.toWellFormed().replace('\0', '\ufffd')}`);
  });

  test('keep zero apart from what is not printed', () => {
    expect(read(formatTable(figuresTable, figures))).toEqual([
      row('incidents', '事件', '0', '起', 'none', '处理0起'),
      row('phishing', 'phishing', '7', '起', 'none', "'=7"),
      row('malware', '传播', '-0.5', '%', 'previous-week', '↓ 0.5%'),
    ]);
  });

  function row(
    figure: string,
    label: string,
    value: string,
    unit: string,
    comparison: string,
    printed: string,
  ) {
    return { issue: '2031/01', figure, label, value, unit, comparison, printed, basis: 'printed' };
  }
});

describe('the data package', () => {
  const tables = [issuesTable, figuresTable, holdingsTable].map((table) => ({
    table,
    file: `${table.name}.csv`,
    ...packFile(bytesOf(table.name)),
  }));
  const descriptor = JSON.parse(formatDataPackage(tables, '2031-01-09'));

  test('says what the second version of the standard asks for', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    expect(descriptor.created).toBe('2031-01-09T12:00:00+08:00');
    expect(descriptor).not.toHaveProperty('profile');
    for (const { hash, bytes, path } of descriptor.resources) {
      expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(bytes).toBe(path.length - '.csv'.length);
    }
  });

  test('has keys that are columns, here and in the table they name', () => {
    const columns = new Map<string, string[]>(
      descriptor.resources.map((resource: { name: string; schema: { fields: { name: string }[] } }) => [
        resource.name,
        resource.schema.fields.map(({ name }) => name),
      ]),
    );
    for (const { name, schema } of descriptor.resources) {
      expect(columns.get(name)).toEqual(expect.arrayContaining(schema.primaryKey));
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(columns.get(name)).toEqual(expect.arrayContaining(fields));
        expect(columns.get(reference.resource)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
  });
});
