import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Ending, EXIT, misused, runCommand } from '#command/command.ts';
import { checkCaptures } from '#importer/check-captures.ts';
import { readBase } from './base-path.ts';
import { readBuiltSite } from './built-site.ts';
import { checkContent } from './content.ts';
import { formatFinding, formatNote } from './finding.ts';
import { checkSite } from './site.ts';

const USAGE = `npm run check -- [--content FOLDER] [--site FOLDER] [--base /PATH/]

--content FOLDER  the folder that holds issues and captures; by default content
--site FOLDER     the built site; by default dist
--base /PATH/     the path the site lies under; by default that of BASE, or /`;

/**
 * Runs the checks as `npm run check` does.
 *
 * @param defaultBase - the path the site lies under, unless `--base` names another
 */
export function runCheck(args: readonly string[], defaultBase: string): Promise<Ending> {
  const options = {
    content: { type: 'string', default: 'content' },
    site: { type: 'string', default: 'dist' },
    base: { type: 'string', default: defaultBase },
  } as const;
  return runCommand(args, { usage: USAGE, options }, async ({ content, site, base }) => {
    const place = join(content, 'issues');
    if (!existsSync(place)) {
      return misused(`${place}: there is no such folder. Name the one it lies in: --content FOLDER`);
    }
    const { issues, findings } = await checkContent(content);
    const isBuilt = existsSync(site);
    const built = isBuilt ? await readBase(site) : undefined;
    if (built !== undefined && built !== base) {
      return misused(
        `${site} is built to lie under ${built}, not under ${base}. Say so: BASE=${built} npm run check`,
      );
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
    return { output: lines.join('\n'), exitCode: all.length > 0 ? EXIT.failed : EXIT.done };
  });
}
