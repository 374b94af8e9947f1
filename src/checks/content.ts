import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIssueFile } from '#bulletin/issue-file.ts';
import { type Cache, noCache, openTable } from '#cache/cache.ts';
import { openStampedFiles, type StampedFiles } from '#cache/stamped-files.ts';
import type { Finding, FindingCode } from './finding.ts';
import { type FileFacts, factsOf, textOf, titleOf } from './issue-facts.ts';
import { checkPictures } from './pictures.ts';
import type { Words } from './words.ts';

/** A sound issue, as the built site must have it. */
export interface ContentIssue {
  /** Path below `content/issues`, without `.md`: `2024/09`. */
  readonly path: string;
  /** Address of its page, which its own words ask for, whatever its file is called. */
  readonly address: string;
  readonly year: number | undefined;
  /** Paths that were its own before it was known which issue it is. */
  readonly aliases: readonly string[];
  /** Its title, without white space. */
  readonly title: Words;
  readonly text: Words;
  /** The fields that nobody can read from what is printed, with the printed words. */
  readonly unread: Readonly<Record<string, string>>;
}

/** What was found below `content`, and what of it is sound. */
export interface Content {
  readonly issues: readonly ContentIssue[];
  readonly findings: readonly Finding[];
}

/**
 * Reads all issues and holds them against their places and their captures, and the pictures against their
 * index. Goes on after a finding, so that one run says everything.
 *
 * @param root - the folder that holds `issues`, `captures` and `pictures`
 * @param only - the paths of the issues to look at, and of nothing else; without it, all
 */
export async function checkContent(
  root: string,
  only?: ReadonlySet<string>,
  cache: Cache = noCache,
): Promise<Content> {
  const issues: ContentIssue[] = [];
  const findings: Finding[] = [];
  const firstAt = new Map<string, string>();
  const twins: Finding[] = [];
  const folder = join(root, 'issues');
  const files = openStampedFiles(folder, 'issues', cache);
  const captures = openStampedFiles(join(root, 'captures'), 'captures', cache);
  const known = openTable<FileFacts>(cache, 'issues');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (only && !only.has(name.replaceAll('\\', '/').replace(/\.md$/, ''))) continue;
    const place = `content/issues/${name}`;
    const report = (code: FindingCode, detail?: string) =>
      findings.push({ code, place, ...(detail ? { detail } : {}) });
    const status = lstatSync(join(folder, name));
    if (status.isDirectory()) continue;
    if (!status.isFile() || !name.endsWith('.md')) {
      report(status.isFile() ? 'C105' : 'C101');
      continue;
    }
    const path = name.slice(0, -'.md'.length).replaceAll('\\', '/');
    const facts = known.answer(`${name} ${files.read(name).digest}`, () =>
      factsOf(readFileSync(join(folder, name)), path),
    );
    if (facts.finding) report(facts.finding.code, facts.finding.detail);
    if (!facts.issue) continue;
    const { places, address, year, aliases, title, text, unread } = facts.issue;
    const read = () => parseIssueFile(readFileSync(join(folder, name), 'utf8'));
    issues.push({
      path,
      address,
      year,
      aliases,
      title: { digest: title, read: () => titleOf(read()) },
      text: { digest: text, read: () => textOf(read()) },
      unread,
    });
    if (!places.includes(path)) report('C104', places.join(' or '));
    for (const { file, sha256 } of facts.issue.captures) {
      const digest = digestOfCapture(captures, file);
      if (digest === undefined) report('C201', file);
      else if (digest !== sha256) report('C202', file);
    }
    const twin = firstAt.get(places[0] ?? path);
    if (twin === undefined) firstAt.set(places[0] ?? path, path);
    else twins.push({ code: 'C106', place: `content/issues/${path}.md`, detail: twin });
  }
  for (const kept of [files, captures, known]) kept.keep();
  const ofPictures = only ? [] : await checkPictures(root, cache);
  return { issues, findings: [...findings, ...twins, ...findSharedAddresses(issues), ...ofPictures] };
}

/** Finds former addresses that another issue has, or claims as well: a reader can be led to one only. */
function findSharedAddresses(issues: readonly ContentIssue[]): Finding[] {
  const owners = new Map(issues.map(({ path }) => [path, path]));
  return issues.flatMap(({ path, aliases }) =>
    aliases.flatMap((alias) => {
      const owner = owners.get(alias);
      if (owner === undefined) owners.set(alias, path);
      const detail = `${alias}, of ${owner}`;
      return owner === undefined
        ? []
        : [{ code: 'C108' as const, place: `content/issues/${path}.md`, detail }];
    }),
  );
}

function digestOfCapture(captures: StampedFiles, file: string): string | undefined {
  try {
    return captures.read(file).digest;
  } catch {
    return undefined;
  }
}
