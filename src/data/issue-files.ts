import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { groupOf, pieceOf } from '#archive/pieces.ts';
import { formatIssueFile } from '#bulletin/issue-file.ts';
import { citationFormats } from '#citation/formats.ts';
import { referenceOf } from '#citation/reference.ts';
import { bytesOf } from './digest.ts';
import { formatJson, issueJsonOf } from './issue-json.ts';
import { type Files, packAll, unpackFile } from './packed-file.ts';
import { textOf } from './plain-text.ts';

/** A form in which each issue is offered beside its page. */
export interface IssueForm {
  readonly name: string;
  readonly mediaType: string;
  readonly format: (issue: ArchivedIssue) => string;
}

/** The files of an issue, by the ending of each. */
export const issueForms: Readonly<Record<string, IssueForm>> = {
  md: { name: 'Markdown', mediaType: 'text/markdown', format: formatIssueFile },
  txt: {
    name: '纯文本',
    mediaType: 'text/plain',
    format: (issue) => `${issue.data.title}\n\n${textOf(issue)}\n`,
  },
  json: { name: 'JSON', mediaType: 'application/json', format: (issue) => formatJson(issueJsonOf(issue)) },
  ...Object.fromEntries(
    Object.entries(citationFormats).map(([ending, { name, mediaType, format }]) => [
      ending,
      { name, mediaType, format: (issue: ArchivedIssue) => format(referenceOf(issue)) },
    ]),
  ),
};

/** The forms that carry the text of an issue. */
export const textForms = ['md', 'txt', 'json'] as const;

/** Names a file of an issue by its path from the root of the archive: `issues/2024/09.json`. */
export function issueFileName(path: string, ending: string): string {
  return `issues/${path}.${ending}`;
}

type Texts = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

/** The texts that were written last: they are at hand for whoever asked for them to be packed. */
let latest: { readonly issue: ArchivedIssue; readonly texts: Texts } | undefined;

/** Packs the text of an issue in every form that carries it, by the name of each file. */
export function packTextFiles(issue: ArchivedIssue): Files {
  const { path, digest } = issue;
  return pieceOf({ kind: 'texts', group: groupOf(path), name: path, digest }, () => {
    const texts = Object.fromEntries(
      textForms.map((ending) => [
        issueFileName(path, ending),
        bytesOf(issueForms[ending]?.format(issue) ?? ''),
      ]),
    );
    latest = { issue, texts };
    return packAll(texts);
  });
}

/** Gives an issue in one of its forms. What the downloads pack too is made for them, and once. */
export function fileOfIssue(issue: ArchivedIssue, ending: string): Uint8Array<ArrayBuffer> {
  const name = issueFileName(issue.path, ending);
  if (!textForms.some((form) => form === ending)) return bytesOf(issueForms[ending]?.format(issue) ?? '');
  const packed = packTextFiles(issue)[name];
  const written = latest?.issue === issue ? latest.texts[name] : undefined;
  if (written) return written;
  if (!packed) throw new Error(`${name}: not packed, though it carries the text.`);
  return unpackFile(packed);
}
