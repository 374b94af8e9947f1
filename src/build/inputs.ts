/** What a site is built from: told apart by digests of files, and by their stamps. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that decides how an issue becomes a page, but for the issues. Packages are told by what npm installed. */
const CODE = [
  ...['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['node_modules/.package-lock.json', '.env', '.env.local', '.env.production', '.env.production.local'],
];
const ENVIRONMENT = /^(?:SITE|BASE|NODE_ENV|NODE_OPTIONS|TZ|LANG|LC_ALL|PAGEFIND_.*|PUBLIC_.*|ASTRO_.*)$/;

/** What a site is made from, as it was when the build began. */
export interface Inputs {
  readonly code: string;
  readonly content: Stamps;
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

/** Stands for the code, the packages, the configuration and what the environment says to them. */
export function digestOfCode(root: string, config = ''): string {
  const hash = createHash('sha256').update(
    `${process.version} ${process.platform} ${process.arch} ${config}`,
  );
  for (const name of Object.keys(process.env).sort()) {
    if (ENVIRONMENT.test(name)) hash.update(`\n${name}=${process.env[name]}`);
  }
  for (const name of [...CODE, config].flatMap((name) => (name === '' ? [] : filesBelow(root, name)))) {
    const bytes = readFileSync(join(root, name));
    hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Files by their names, each with what changes when the file does. */
export type Stamps = Readonly<Record<string, string>>;

/** Stamps all files below a folder. */
export function stampFiles(root: string, folder: string): Stamps {
  return Object.fromEntries(filesBelow(root, folder).map((name) => [name, stampOf(join(root, name)) ?? '']));
}

/**
 * Gives the size of a file or a folder, its times and its number on the disk; nothing where nothing is.
 * A folder's changes when something is put into it or taken out.
 */
export function stampOf(place: string): string | undefined {
  const status = lstatSync(place, { throwIfNoEntry: false });
  return status && `${status.size} ${status.mtimeMs} ${status.ctimeMs} ${status.ino}`;
}

/** Lists a file, or all files below a folder, in order; gives nothing where nothing is. */
export function filesBelow(root: string, name: string): string[] {
  const place = join(root, name);
  if (!existsSync(place)) return [];
  if (!lstatSync(place).isDirectory()) return [name];
  return readdirSync(place, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(root, `${name}/${entry.name}`) : `${name}/${entry.name}`,
    )
    .sort();
}
