import { z } from 'zod';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { lastChangeOf } from '#archive/change-log.ts';
import { absolute, paths } from '#archive/paths.ts';
import { issueSchema } from '#bulletin/schema.ts';
import { nameOf, tagOf } from '#feeds/entry.ts';
import { textOf } from './plain-text.ts';

/** An issue as JSON: its frontmatter, with its names in the archive before it and its text after. */
const issueJsonSchema = z.strictObject({
  $schema: z.url().meta({ description: 'The schema this document follows.' }),
  id: z.string().meta({ description: 'Permanent identifier, a tag URI. It is not an address.' }),
  path: z.string().meta({ description: 'Place in the archive: year/number, or undated/digest.' }),
  address: z.url().meta({ description: 'The page of the issue.' }),
  changed: z.iso
    .date()
    .meta({ description: 'The day on which the archive last changed what it holds of it.' }),
  ...issueSchema.shape,
  markdown: z.string().meta({ description: 'The text in Markdown.' }),
  text: z.string().meta({ description: 'The text without Markdown; ［图 n］ stands for a picture.' }),
});

export type IssueJson = z.output<typeof issueJsonSchema>;

/** Gives an issue as it stands in its JSON file. */
export function issueJsonOf(issue: ArchivedIssue): IssueJson {
  return {
    $schema: absolute(paths.dataFile('issue.schema.json')),
    ...fieldsOf(issue),
    markdown: issue.body,
    text: textOf(issue),
  };
}

/** Gives what is known of an issue, without its text. */
export function fieldsOf(issue: ArchivedIssue): Omit<IssueJson, '$schema' | 'markdown' | 'text'> {
  const { path, data } = issue;
  return {
    id: tagOf(nameOf(issue)),
    path,
    address: absolute(paths.issue(path)),
    changed: lastChangeOf(issue),
    ...data,
  };
}

/** Writes the JSON Schema (2020-12) of an issue's JSON, made from the schema that the archive itself obeys. */
export function formatIssueSchema(): string {
  const schema = z.toJSONSchema(issueJsonSchema, { io: 'output' });
  const address = absolute(paths.dataFile('issue.schema.json'));
  return formatJson({ ...schema, $id: address, title: 'An issue of a bulletin, as its archive holds it' });
}

/** Writes a value as JSON, two spaces a level. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
