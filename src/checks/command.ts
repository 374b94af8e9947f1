import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCaptures } from '#importer/check-captures.ts';
import { readBase } from './base-path.ts';
import { readBuiltSite } from './built-site.ts';
import { checkContent } from './content.ts';
import { formatFinding, formatNote } from './finding.ts';
import { checkSite } from './site.ts';

/**
 * Runs the checks as `npm run check` does.
 *
 * @param defaultBase - the path the site lies under, unless `--base` names another
 */
export async function runCheck(
  args: readonly string[],
  defaultBase: string,
): Promise<{ output: string; exitCode: number }> {
  const values = readOptions(args, defaultBase);
  if ('fault' in values) return { output: values.fault, exitCode: 2 };
  const { content, site, base } = values;
  if (!existsSync(join(content, 'issues'))) {
    const output = `${join(content, 'issues')}: there is no such folder. Name the one it lies in: --content FOLDER`;
    return { output, exitCode: 2 };
  }
  const { issues, findings } = await checkContent(content);
  const isBuilt = existsSync(site);
  const built = isBuilt ? await readBase(site) : undefined;
  if (built !== undefined && built !== base) {
    const output = `${site} is built to lie under ${built}, not under ${base}. Say so: BASE=${built} npm run check`;
    return { output, exitCode: 2 };
  }
  const ofEvidence = await checkCaptures(content);
  const ofSite = isBuilt ? checkSite(issues, await readBuiltSite(site, base), base) : [];
  const all = [...findings, ...ofEvidence, ...ofSite];
  const lines = [
    ...all.map(formatFinding),
    ...issues.flatMap(({ path, unread }) =>
      Object.entries(unread).map(([field, printed]) => formatNote(path, field, printed)),
    ),
    `${issues.length} issues${isBuilt ? '' : `, and no site built in ${site}`}: ${all.length} findings`,
    ...(all.length > 0 ? ['docs/checks.md says what each means, and what to do.'] : []),
  ];
  return { output: lines.join('\n'), exitCode: all.length > 0 ? 1 : 0 };
}

function readOptions(args: readonly string[], defaultBase: string) {
  const options = {
    content: { type: 'string', default: 'content' },
    site: { type: 'string', default: 'dist' },
    base: { type: 'string', default: defaultBase },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [fault] = (error as Error).message.split('. ');
    return { fault: `${fault}. Options: --content, --site, --base.` };
  }
}
