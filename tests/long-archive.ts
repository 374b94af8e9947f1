/**
 * The lists of a long archive of invented issues, without the pages of the issues themselves and what follows
 * them: those cost most of a build, and are the same however many there are.
 */
import { execFileSync } from 'node:child_process';
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueId } from '#bulletin/issue-id.ts';
import { copyProject } from './copy-project.ts';
import { writeIssues } from './synthetic-archive.ts';

const LISTS =
  /^\[\.\.\.lang\]\/(?:index|holdings|feeds|(?:changes|trends|cite|search)\/(?:index|\[year\]|\[decade\])|issues\/(?:index|\[year\]|\[decade\]|undated\/index))\.astro$/;

const CONFIG = `import config from './astro.config.mjs';
export default { ...config, integrations: [], vite: { ...config.vite, worker: { format: 'es' } } };
`;

/**
 * Builds the lists of some issues below a folder, and gives the folder of the site.
 *
 * @param places - of those that are held, in `ids`; others are named by the issues after them, and wanted
 */
export function buildLists(
  folder: string,
  ids: readonly IssueId[],
  places: Iterable<number> = ids.keys(),
): string {
  copyProject(folder);
  writeIssues(join(folder, 'content'), 'own', ids, places);
  const pages = join(folder, 'src/pages');
  for (const file of globSync('**/*.{astro,ts}', { cwd: pages })) {
    if (!LISTS.test(file)) rmSync(join(pages, file));
  }
  writeFileSync(join(folder, 'lists.config.mjs'), CONFIG);
  execFileSync('node_modules/.bin/astro', ['build', '--config', 'lists.config.mjs'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  });
  return join(folder, 'dist');
}
