/**
 * Builds the site with no more work than what changed asks for.
 *
 *   nothing changed        → nothing is done
 *   only content changed   → what shows it is rendered by the kept renderer
 *   anything else or doubt → `astro build`, which keeps its renderer for the next time
 *
 * The site is always the one that plain `astro build` would make, to the byte. What a route makes of an
 * item that shows the same as before is left as it lies; all that has no such key is rendered again.
 * While the site is being changed there is no kept build, so one that is killed, or fails, is followed
 * by a full one.
 */
import { setTimeout } from 'node:timers/promises';
import { codeDigest } from '#cache/code-digest.ts';
import { statusOf } from '#cache/files.ts';
import { afterPages } from './after-pages.ts';
import { buildChanged, type Counts } from './changed-build.ts';
import { withoutOptimizing } from './engine.ts';
import { type Inputs, isShownByIssues, type Stamps, stampContent } from './inputs.ts';
import { type KeptBuild, readKeptBuild } from './kept-build.ts';
import type { Project } from './project.ts';
import { buildWhole } from './whole-build.ts';

/** What was done: nothing, only what was needed, or all. */
export type Outcome =
  | { readonly work: 'none' }
  | ({ readonly work: 'changed' } & Counts)
  | { readonly work: 'all'; readonly because: string };

/**
 * Builds a project's site.
 *
 * @throws Error when the site is not sound; the former one then stays as it was
 */
export async function buildSite(project: Project, { whole }: BuildOptions): Promise<Outcome> {
  const { root, config, cache, folder } = project;
  // A change after this moment has later times than any file that is stamped now.
  await setTimeout(20);
  const inputs = {
    code: codeDigest(root, config),
    content: stampContent(root),
    afterPages: process.env['BUILD_CACHE'],
  };
  const kept = whole ? undefined : readKeptBuild(cache);
  const changed = kept ? differencesOf(kept.content, inputs.content) : [];
  const doubt = doubtOf(kept, inputs, statusOf(folder)?.stamp, changed);
  if (!kept || doubt) return buildAll(project, inputs, doubt ?? 'no earlier build is gone on from');
  if (changed.length === 0) return { work: 'none' };
  try {
    const work = () => buildChanged(project, inputs, kept, changed);
    return { work: 'changed', ...(await (changed.length > FEW ? work() : withoutOptimizing(work))) };
  } catch (error) {
    // A full build says what is wrong, if something is, and leaves the former site where it was.
    return buildAll(
      project,
      inputs,
      `what changed could not be made by itself (${(error as Error).message})`,
    );
  }
}

/** After so many changed files a build is short: what an archivist adds in a week, and its captures. */
const FEW = 20;

export interface BuildOptions {
  /** Whether to build all, whatever an earlier build left. */
  readonly whole?: boolean | undefined;
}

/** Says why a kept build cannot be gone on from. */
function doubtOf(
  kept: KeptBuild | undefined,
  { code, afterPages: place }: Inputs,
  site: string | undefined,
  changed: readonly string[],
): string | undefined {
  if (!kept) return undefined;
  if (kept.code !== code) return 'the code, a package or the configuration changed';
  if (kept.site !== site) return 'the site was changed by other means';
  // What lies elsewhere tells of another site than the one that is gone on from.
  if (kept.afterPages !== place) return 'what follows the pages kept its work elsewhere';
  const unknown = kept.integrations.find((name) => !(name in afterPages));
  if (unknown !== undefined) return `it takes Astro to run ${unknown}`;
  // A picture, for one: Astro cuts those to size after the pages, where the kept renderer does not reach.
  const strange = changed.find((name) => !isShownByIssues(name));
  return strange === undefined ? undefined : `${strange} changed`;
}

/** Names the files that were added, changed or removed, or may have been. */
function differencesOf(before: Stamps, now: Stamps): string[] {
  const gone = Object.keys(before).filter((name) => !(name in now));
  return [...gone, ...Object.keys(now).filter((name) => before[name] !== now[name] || now[name] === '')];
}

async function buildAll(project: Project, inputs: Inputs, because: string): Promise<Outcome> {
  const doubt = await buildWhole(project, inputs);
  return { work: 'all', because: doubt ? `${because}; nothing is kept, since ${doubt}` : because };
}
