import { rename, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFor } from '#cache/cache.ts';
import { startBuildAlone } from '#lock/build-lock.ts';
import { readBuiltSite } from './built-site.ts';
import { type Content, checkContent } from './content.ts';
import { stopAt } from './finding.ts';
import { checkSite } from './site.ts';

/**
 * Fails the build when the content is not sound, or when the site does not hold all of it.
 *
 * Astro publishes a page without its text, and one issue where two have one id, with exit code 0. So the
 * site is built beside its folder and takes its place only when it is whole: a build that fails leaves
 * the former site as it was. This integration must come last, after the one that makes the search index.
 */
export function checks(): AstroIntegration {
  let content: Content;
  let base: string;
  let place: string;
  let endBuildAlone: (() => void) | undefined;
  const cache = cacheFor('checks');
  return {
    name: 'checks',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        // `npm run build` holds the lock already. Of a build that fails, the end of the process releases it.
        if (!globalThis.bulletinBuild) endBuildAlone = startBuildAlone(fileURLToPath(config.root));
        base = config.base.replace(/\/*$/, '/');
        place = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        updateConfig({ outDir: pathToFileURL(`${place}.tmp/`) });
        content = await checkContent(fileURLToPath(new URL('content', config.root)), undefined, cache);
        stopAt(content.findings);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        stopAt(checkSite(content.issues, await readBuiltSite(built, base, cache), base));
        cache.forgetUnused();
        await rm(place, { recursive: true, force: true });
        await rename(built, place);
        endBuildAlone?.();
        logger.info(`${content.issues.length} issues, each with its page, in feed, sitemap and search`);
      },
    },
  };
}

/**
 * Checks content and a finished site.
 *
 * @throws Error with all findings
 */
export async function checkAll(content: string, site: string, base: string): Promise<void> {
  const cache = cacheFor('checks');
  const { issues, findings } = await checkContent(content, undefined, cache);
  stopAt([...findings, ...checkSite(issues, await readBuiltSite(site, base, cache), base)]);
  cache.forgetUnused();
}
