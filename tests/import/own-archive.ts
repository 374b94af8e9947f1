import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type IssueFile, parseIssueFile } from '#bulletin/issue-file.ts';

/** Makes a folder of content with these captures; it is removed when the test is over. */
export async function archiveWith(captures: Record<string, string | Uint8Array>): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), 'archive-'));
  onTestFinished(() => rm(content, { recursive: true, force: true }));
  await mkdir(join(content, 'captures'));
  for (const [name, bytes] of Object.entries(captures)) await put(content, `captures/${name}`, bytes);
  return content;
}

/** Writes a file of an archive. */
export async function put(content: string, path: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), bytes);
}

/** Where the issue of `WEEK` lies in an archive. */
export const ISSUE = 'issues/2031/02.md';

/** Reads an issue of an archive. */
export async function readIssue(content: string, path = ISSUE): Promise<IssueFile> {
  return parseIssueFile(await readFile(join(content, path), 'utf8'));
}

/** Reads every file of an archive but the lock, by path. */
export async function snapshotOf(content: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /^\.(?:import-lock|trace)/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(content.length + 1)] = await readFile(path, 'base64');
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
