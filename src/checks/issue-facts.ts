/** What one file below `content/issues` says; it depends on nothing but its bytes and its name. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { showDirections } from '#bulletin/direction-marks.ts';
import { type IssueFile, parseIssueFile } from '#bulletin/issue-file.ts';
import { formatIssueId, formatUndatedId } from '#bulletin/issue-id.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { unreadFields } from '#bulletin/unread.ts';
import type { FindingCode } from './finding.ts';
import { wordsOfMarkdown } from './plain-text.ts';
import { digestOfWords } from './words.ts';

export interface FileFacts {
  readonly finding?: { readonly code: FindingCode; readonly detail?: string };
  readonly issue?: {
    /** The paths that it may have by what it says of itself. */
    readonly places: readonly string[];
    readonly captures: readonly { readonly file: string; readonly sha256: string }[];
    readonly address: string;
    readonly year?: number | undefined;
    readonly aliases: readonly string[];
    readonly title: string;
    readonly text: string;
    readonly unread: Readonly<Record<string, string>>;
  };
}

const MOST_CHARACTERS = 1_000_000;
const MOST_LEVELS = 100;

/**
 * Reads the bytes of one file, or says why they are no sound issue.
 *
 * @param path - its path below `content/issues`, without `.md`
 */
export function factsOf(bytes: Uint8Array, path: string): FileFacts {
  const text = decode(bytes);
  if (text === undefined) return { finding: { code: 'C102' } };
  try {
    const issue = parseIssueFile(text);
    if (!isShallow(issue.body)) return { finding: { code: 'C107' } };
    const { year, number, aliases, captures } = issue.data;
    const id = year !== undefined && number !== undefined ? formatIssueId({ year, number }) : path;
    return {
      issue: {
        places: placesOf(issue.data),
        captures: captures.map(({ file, sha256 }) => ({ file, sha256 })),
        address: `/issues/${id}/`,
        year,
        aliases: [...aliases],
        title: digestOfWords(titleOf(issue)),
        text: digestOfWords(textOf(issue)),
        unread: unreadFields(issue.data),
      },
    };
  } catch (error) {
    return { finding: { code: 'C103', detail: (error as Error).message.replace(/\s+/g, ' ') } };
  }
}

/** The title as a page shows it, without white space. */
export function titleOf({ data }: IssueFile): string {
  return showDirections(data.title).replace(/\s+/g, '');
}

/** The words of the text as a page shows them. */
export function textOf({ body }: IssueFile): string {
  return wordsOfMarkdown(body);
}

/** Gives the paths an issue may have by what it says of itself. */
function placesOf({ year, number, captures }: IssueData): string[] {
  if (year !== undefined && number !== undefined) return [formatIssueId({ year, number })];
  return captures.map(({ sha256 }) => formatUndatedId(sha256));
}

/** Says whether a text can be rendered: what walks its tree calls itself at every level. */
function isShallow(body: string): boolean {
  if (body.length > MOST_CHARACTERS) return false;
  let level: Nodes[] = [fromMarkdown(body)];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return false;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
