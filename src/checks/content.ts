import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type IssueFile, parseIssueFile } from '#bulletin/issue-file.ts';
import { formatIssueId, formatUndatedId } from '#bulletin/issue-id.ts';
import type { IssueData } from '#bulletin/schema.ts';
import type { Finding, FindingCode } from './finding.ts';

/** An issue as its file says it, before anything is made of it. */
export interface ContentIssue extends IssueFile {
  /** Path below `content/issues`, without `.md`: `2024/09`. */
  readonly path: string;
}

/** What was found below `content`, and what of it is sound. */
export interface Content {
  readonly issues: readonly ContentIssue[];
  readonly findings: readonly Finding[];
}

const MOST_CHARACTERS = 1_000_000;
const MOST_LEVELS = 100;

/**
 * Reads all issues and holds them against their places and their captures. Goes on after a finding, so
 * that one run says everything.
 *
 * @param root - the folder that holds `issues` and `captures`
 * @param only - the paths of the issues to look at; without it, all
 */
export async function checkContent(root: string, only?: ReadonlySet<string>): Promise<Content> {
  const issues: ContentIssue[] = [];
  const findings: Finding[] = [];
  for (const name of (await readdir(join(root, 'issues'), { recursive: true })).sort()) {
    if (only && !only.has(name.replaceAll('\\', '/').replace(/\.md$/, ''))) continue;
    const report = (code: FindingCode, detail?: string) =>
      findings.push({ code, place: `content/issues/${name}`, ...(detail ? { detail } : {}) });
    const issue = await readIssue(join(root, 'issues', name), name, report);
    if (!issue) continue;
    issues.push(issue);
    if (!placesOf(issue.data).includes(issue.path)) report('C104', placesOf(issue.data).join(' or '));
    for (const { file, sha256 } of issue.data.captures) {
      const digest = await digestOf(join(root, 'captures', file));
      if (digest === undefined) report('C201', file);
      else if (digest !== sha256) report('C202', file);
    }
  }
  return { issues, findings: [...findings, ...findTwins(issues)] };
}

/** Reads one file; reports why it is no sound issue, or gives nothing for a folder. */
async function readIssue(
  file: string,
  name: string,
  report: (code: FindingCode, detail?: string) => void,
): Promise<ContentIssue | undefined> {
  const status = await lstat(file);
  if (status.isDirectory()) return undefined;
  if (!status.isFile()) return void report('C101');
  if (!name.endsWith('.md')) return void report('C105');
  const text = decode(await readFile(file));
  if (text === undefined) return void report('C102');
  try {
    const issue = { path: name.slice(0, -'.md'.length).replaceAll('\\', '/'), ...parseIssueFile(text) };
    return isShallow(issue.body) ? issue : void report('C107');
  } catch (error) {
    return void report('C103', (error as Error).message.replace(/\s+/g, ' '));
  }
}

/** Gives the paths an issue may have by what it says of itself. */
function placesOf({ year, number, captures }: IssueData): string[] {
  if (year !== undefined && number !== undefined) return [formatIssueId({ year, number })];
  return captures.map(({ sha256 }) => formatUndatedId(sha256));
}

function findTwins(issues: readonly ContentIssue[]): Finding[] {
  const first = new Map<string, string>();
  return issues.flatMap(({ path, data }): Finding[] => {
    const place = placesOf(data)[0] ?? path;
    const twin = first.get(place);
    if (twin === undefined) first.set(place, path);
    return twin === undefined ? [] : [{ code: 'C106', place: `content/issues/${path}.md`, detail: twin }];
  });
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

async function digestOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}
