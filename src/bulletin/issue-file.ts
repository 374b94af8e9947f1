/**
 * An issue as a file: YAML frontmatter between two lines `---`, then the text in Markdown.
 *
 * Writing is deterministic: fields in the order of the schema, days quoted, no line folded, one line
 * feed at the end. What was written reads back as the same data and the same body.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { type IssueData, issueSchema } from './schema.ts';

export interface IssueFile {
  readonly data: IssueData;
  readonly body: string;
}

const FENCE = /^---\n([\s\S]*?)\n---\n/;

/**
 * Reads an issue file.
 *
 * @throws Error that says what is wrong with the frontmatter and in which field
 */
export function parseIssueFile(text: string): IssueFile {
  const { frontmatter, body } = splitIssueFile(text);
  const result = issueSchema.safeParse(frontmatter);
  if (!result.success) throw new Error(describeIssues(result.error));
  return { data: result.data, body };
}

/**
 * Cuts an issue file into its frontmatter, not yet validated, and its body.
 *
 * @throws Error when there is no frontmatter or it is not plain YAML (aliases are refused)
 */
export function splitIssueFile(text: string): { frontmatter: Record<string, unknown>; body: string } {
  const match = FENCE.exec(text);
  if (!match) throw new Error(describeMissing(text));
  const frontmatter: unknown = load(match[1] ?? '', { schema: CORE_SCHEMA, listener: refuseAliases });
  if (typeof frontmatter !== 'object' || frontmatter === null || Array.isArray(frontmatter)) {
    throw new Error('the frontmatter is not a list of fields');
  }
  return { frontmatter: { ...frontmatter }, body: text.slice(match[0].length).trim() };
}

function describeMissing(text: string): string {
  return /^---\r\n/.test(text)
    ? 'the lines end as in Windows (CRLF): save the file with line ends of Unix (LF)'
    : 'no frontmatter: the file must open with a line --- and close it with another';
}

// js-yaml reads several times as fast as yaml, which counts at ten thousand issues; only yaml writes the
// way that readers of both YAML 1.1 and 1.2 understand alike.
function refuseAliases(_event: unknown, state: unknown): void {
  const { anchorMap = {} } = state as { anchorMap?: object };
  if (Object.keys(anchorMap).length > 0) throw new Error('aliases are not read');
}

/** Gives the text of an issue file without looking at its frontmatter. */
export function bodyOf(text: string): string {
  return text.slice(FENCE.exec(text)?.[0].length ?? 0).trim();
}

/** Writes an issue file. */
export function formatIssueFile({ data, body }: IssueFile): string {
  const inOrder = Object.keys(issueSchema.shape)
    .map((field) => [field, data[field as keyof IssueData]] as const)
    .filter(([, value]) => value !== undefined && !isEmpty(value));
  const frontmatter = stringify(Object.fromEntries(inOrder), {
    lineWidth: 0,
    // Readers of YAML 1.1 take an unquoted 2024-03-07 for an instant; writing for them quotes it.
    version: '1.1',
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
  return `---\n${frontmatter}---\n\n${body.trim()}\n`;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function describeIssues(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'frontmatter'}: ${message}`).join('; ');
}
