import { cpSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCopy, copyWithContent } from '../site/build-copy.ts';

/** The issue that the former site does not have yet. */
export const NEWEST = '2025/03';

/** Builds the site as it was before its newest issue came, into a folder. */
export function buildFormerSite(folder: string): void {
  const project = copyWithContent();
  const issue = join(project, `content/issues/${NEWEST}.md`);
  for (const [, capture = ''] of readFileSync(issue, 'utf8').matchAll(/^ {2}- file: (.+)$/gm)) {
    rmSync(join(project, 'content/captures', capture));
  }
  rmSync(issue);
  const { status, printed } = buildCopy(project);
  if (status !== 0) throw new Error(printed);
  cpSync(join(project, 'dist'), folder, { recursive: true });
  rmSync(dirname(project), { recursive: true });
}
