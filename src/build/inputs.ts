/** What a site is built from: its code by a digest, its content file by file. */
import { join } from 'node:path';
import { filesBelow, statusOf } from '#cache/files.ts';

/** What a site is made from, as it was when the build began. */
export interface Inputs {
  readonly code: string;
  readonly content: Stamps;
  /** Where what follows the pages keeps its work. */
  readonly afterPages: string | undefined;
}

/** The content that shows in pages by way of issues alone, whose changes the pages can be told of. */
const ISSUE = /^content\/issues\/(.+)\.md$/;
const CAPTURE = /^content\/captures\/(.+)$/;
const RECORD = /^content\/(?:evidence|corrections)\/.+\.yaml$/;

/** Gives the path of the issue that a file of content holds. */
export function issueOf(name: string): string | undefined {
  return ISSUE.exec(name)?.[1];
}

/** Gives the name by which issues know the capture that a file of content is. */
export function captureOf(name: string): string | undefined {
  return CAPTURE.exec(name)?.[1];
}

export function isShownByIssues(name: string): boolean {
  return [ISSUE, CAPTURE, RECORD].some((known) => known.test(name));
}

/** Files by their names, each with what changes when the file does; nothing where that cannot be told. */
export type Stamps = Readonly<Record<string, string>>;

/** Lists the content of a project: not what the importer holds while it runs. */
export function contentFiles(root: string): string[] {
  return filesBelow(root, 'content').filter((name) => !name.startsWith('content/.import-lock'));
}

/** Stamps the content of a project. */
export function stampContent(root: string): Stamps {
  return Object.fromEntries(contentFiles(root).map((name) => [name, stampOf(join(root, name))]));
}

/** What lies behind a link may change without a sign. */
function stampOf(file: string): string {
  const status = statusOf(file);
  return status && !status.isLink ? status.stamp : '';
}
