import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportedCapture } from '../import-capture.ts';
import type { Plan } from '../plan-issues.ts';
import { isSealed } from './seal.ts';

/**
 * Finds files that an earlier import wrote and that no longer follow from the captures: an undated
 * document that was assigned since, evidence whose capture is now read as text. A file edited by hand,
 * or one whose capture the archive does not have, is none of them; nor is the former file of an issue
 * that cannot be written now.
 *
 * @returns their paths below `content`
 */
export async function findStale(
  content: string,
  { files, faults }: Pick<Plan, 'files' | 'faults'>,
  imported: readonly ImportedCapture[],
): Promise<string[]> {
  const expected = new Set([
    ...files.map(({ path }) => path),
    ...faults.map(({ from }) => `issues/${from.path}.md`),
  ]);
  const digests = new Set(imported.map(({ capture }) => capture.sha256));
  const stale: string[] = [];
  for (const path of await filesIn(content)) {
    if (expected.has(path)) continue;
    const text = await readFile(join(content, path), 'utf8');
    const named = [...text.matchAll(/^\s*(?:- )?sha256: '?([0-9a-f]{64})'?$/gm)].map(
      ([, digest = '']) => digest,
    );
    const isOurs = path.startsWith('evidence/') || isSealed(text);
    if (isOurs && named.length > 0 && named.every((digest) => digests.has(digest))) stale.push(path);
  }
  return stale;
}

async function filesIn(content: string): Promise<string[]> {
  const folders = await Promise.all(
    ['issues', 'evidence'].map(async (folder) => {
      const names = await readdir(join(content, folder), { recursive: true }).catch(() => []);
      return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
    }),
  );
  return folders
    .flat()
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .sort();
}
