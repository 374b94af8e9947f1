/**
 * Brings the files below `content/issues` into Astro's content collection.
 *
 * Astro's own loader renders each file as it loads it and goes on, with exit code 0, when one cannot
 * be rendered or when two have one id; it follows symbolic links and replaces bytes that are not
 * UTF-8. An archive must not lose a word that way, so this loader renders nothing (pages do, and fail
 * loudly) and stops the build at the first file that is not sound. It leaves the texts on disk: in the
 * collection they would be bundled and loaded again, which at ten thousand issues costs more than all
 * pages. Their digests say whether they are still those that were checked.
 */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parseIssueFile } from '#bulletin/issue-file.ts';
import { pathMatchesData } from '#bulletin/schema.ts';
import type { Reading } from './earlier-build.ts';

/** A loader for the issue files below `folder`, relative to the project's root. */
export function issueLoader(folder: string): Loader {
  return {
    name: 'bulletin-issues',
    async load({ store, config, watcher, logger }) {
      const root = join(fileURLToPath(config.root), folder);
      const loadAll = async () => {
        const files = await readIssueFolder(root);
        store.clear();
        for (const { path, text } of files) {
          const { data } = readSoundIssue(path, text);
          const digest = digestOfIssue(text);
          // A build that is driven hands them on as they are: Astro would write them out, bundle and parse them.
          const { readings } = globalThis.bulletinBuild ?? {};
          if (readings) readings.set(path, { data, digest });
          else store.set({ id: path, data, digest });
        }
      };
      await loadAll();
      watcher?.add(root);
      watcher?.on('all', (_event, changed) => {
        if (!changed.startsWith(root)) return;
        loadAll().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

/**
 * Reads every issue file below a folder, in the order of their paths.
 *
 * @throws Error that names the file when one is not a plain file, not named as an issue, or not UTF-8
 */
export async function readIssueFolder(root: string): Promise<{ path: string; text: string }[]> {
  const names = await readdir(root, { recursive: true });
  const files: { path: string; text: string }[] = [];
  for (const name of names.sort()) {
    const file = join(root, name);
    const path = relative(root, file).split(sep).join('/');
    const status = await lstat(file);
    if (status.isDirectory()) continue;
    if (!status.isFile()) throw new Error(`${path}: not a plain file. Replace the link by the file itself.`);
    if (!path.endsWith('.md')) continue;
    files.push({ path: path.slice(0, -'.md'.length), text: decode(path, await readFile(file)) });
  }
  return files;
}

/**
 * Reads the file of one issue, for a build that goes on from an earlier one.
 *
 * @param file - where it lies: `content/issues/2024/09.md`
 */
export function readIssue(file: string, path: string): Reading {
  const status = lstatSync(file);
  if (!status.isFile()) throw new Error(`${path}: not a plain file. Replace the link by the file itself.`);
  const bytes = readFileSync(file);
  const { data } = readSoundIssue(path, decode(`${path}.md`, bytes));
  return { data, digest: digestOfIssue(bytes) };
}

/** Stands for the file of an issue. */
export function digestOfIssue(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Reads one issue and holds its place in the tree against its own data. */
export function readSoundIssue(path: string, text: string) {
  try {
    const issue = parseIssueFile(text);
    if (pathMatchesData(path, issue.data)) return issue;
  } catch (error) {
    throw new Error(`content/issues/${path}.md: ${(error as Error).message}`);
  }
  throw new Error(
    `content/issues/${path}.md: the file's place is not that of the year and number it states.`,
  );
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`content/issues/${path}: not valid UTF-8. Restore the file from a sound copy.`);
  }
}
