import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { issueSchema, pathMatchesData } from './schema.ts';

const least = {
  title: '标题',
  series: 'cncert-weekly',
  captures: [{ file: 'a.txt', sha256: '0'.repeat(64), reader: 'pdf-text' }],
};

test.each([
  ['an unknown field', { ...least, tilte: 'x' }],
  ['a year without a number', { ...least, year: 2031 }],
  ['no capture', { ...least, captures: [] }],
  ['a day that does not exist', { ...least, published: { day: '2031-02-29', basis: 'collector' } }],
  ['a rating that is none', { ...least, rating: { value: '好', printed: '好' } }],
  ['a negative figure', { ...least, figures: { a: { value: -1, unit: '起', printed: '-1' } } }],
  ['a script as an address', { ...least, pictures: [{ address: 'javascript:alert(1)', place: 'text' }] }],
  ['an alias outside undated/', { ...least, aliases: ['../x'] }],
])('refuses %s', (_what, data) => {
  expect(issueSchema.safeParse(data).success).toBe(false);
});

test('takes the least there can be', () => {
  expect(issueSchema.parse(least)).toMatchObject({ figures: {}, review: [], differences: [] });
});

test.each([
  ['2031/02', { year: 2031, number: 2 }, true],
  ['2031/03', { year: 2031, number: 2 }, false],
  ['undated/0123456789abcdef', {}, true],
  ['2031/02', {}, false],
  ['../2031/02', { year: 2031, number: 2 }, false],
])('places %s by %o: %s', (path, id, expected) => {
  expect(pathMatchesData(path, issueSchema.parse({ ...least, ...id }))).toBe(expected);
});

test('every field has its line in docs/frontmatter.md', () => {
  const manual = readFileSync(new URL('../../docs/frontmatter.md', import.meta.url), 'utf8');
  const documented = new Set([...manual.matchAll(/^\| `([^`]+)`/gm)].map(([, field]) => field));
  const schema = z.toJSONSchema(issueSchema, { io: 'input', unrepresentable: 'any' }) as Schema;
  expect([...documented].sort()).toEqual(fieldsOf(schema).sort());
});

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

/** Lists the paths of all fields: `captures[].file`, `figures.*.value`. */
function fieldsOf({ properties = {}, items, additionalProperties }: Schema, prefix = ''): string[] {
  const inside =
    typeof additionalProperties === 'object' ? fieldsOf(additionalProperties, `${prefix}.*`) : [];
  const listed = items ? fieldsOf(items, `${prefix}[]`) : [];
  const named = Object.entries(properties).flatMap(([name, schema]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [path, ...fieldsOf(schema, path)];
  });
  return [...named, ...inside, ...listed];
}
