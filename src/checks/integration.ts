import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBuiltSite } from './built-site.ts';
import { type Content, checkContent } from './content.ts';
import { type Finding, formatFinding } from './finding.ts';
import { checkSite } from './site.ts';

/**
 * Fails the build when the content is not sound, or when the site does not hold all of it.
 *
 * Astro publishes a page without its text, and one issue where two have one id, with exit code 0.
 * This integration must come last, after the one that makes the search index.
 */
export function checks(): AstroIntegration {
  let content: Content;
  let base = '/';
  return {
    name: 'checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:start': async () => {
        content = await checkContent('content');
        stopAt(content.findings);
      },
      'astro:build:done': async ({ dir, logger }) => {
        stopAt(checkSite(content.issues, await readBuiltSite(fileURLToPath(dir), base), base));
        logger.info(`${content.issues.length} issues, each with its page, in feed, sitemap and search`);
      },
    },
  };
}

function stopAt(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  throw new Error(
    `The archive is not sound:\n${findings.map(formatFinding).join('\n')}\ndocs/checks.md says what to do.`,
  );
}
void rm;
