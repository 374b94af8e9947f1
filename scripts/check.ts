/** Holds the content against its evidence, and the built site against the content, and prints what is wrong: `npm run check`. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBuiltSite } from '#checks/built-site.ts';
import { checkContent } from '#checks/content.ts';
import { formatFinding } from '#checks/finding.ts';
import { checkSite } from '#checks/site.ts';
import { checkCaptures } from '#importer/check-captures.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    site: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env['BASE'] ?? '/' },
  },
});
const { issues, findings } = await checkContent(values.content);
const ofEvidence = await checkCaptures(values.content);
const isBuilt = existsSync(values.site);
const ofSite = isBuilt ? checkSite(issues, await readBuiltSite(values.site, values.base), values.base) : [];

const all = [...findings, ...ofEvidence, ...ofSite];
for (const finding of all) console.error(formatFinding(finding));
console.log(
  `${issues.length} issues${isBuilt ? '' : `, and no site built in ${values.site}`}: ${all.length} findings`,
);
if (all.length > 0) console.error('docs/checks.md says what each means, and what to do.');
process.exitCode = all.length > 0 ? 1 : 0;
