/** The command `npm run build`: what its words mean, what it says, and how it ends. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Ending, EXIT, misused, runCommand, type Values } from '#command/command.ts';
import { buildAlone } from '#lock/build-lock.ts';
import { buildSite, type Outcome } from './build-site.ts';
import { type Project, projectAt } from './project.ts';

const USAGE = `npm run build            builds what changed
npm run build -- --whole     builds all, whatever an earlier build left
             --config FILE   after another configuration than astro.config.mjs
             --shard YEARS --out FOLDER        makes a part: 2019, 2019..2021 or rest, with commas between
             --join FOLDER --join FOLDER …     makes a site of parts
docs/building.md says more.`;

const OPTIONS = {
  whole: { type: 'boolean' },
  config: { type: 'string' },
  shard: { type: 'string' },
  out: { type: 'string', default: 'part' },
  join: { type: 'string', multiple: true },
} as const;

/**
 * Runs a build as `npm run build` does.
 *
 * @param root - the project's folder
 */
export function runBuild(args: readonly string[], root: string): Promise<Ending> {
  return runCommand(args, { usage: USAGE, options: OPTIONS }, async (options) => {
    const config = join(root, options.config ?? 'astro.config.mjs');
    if (!existsSync(config)) {
      return misused(`${config}: there is no such file. Run this in the project's own folder.`);
    }
    return { output: await build(options, projectAt(root, options.config)), exitCode: EXIT.done };
  });
}

type Options = Values<typeof OPTIONS>;

async function build({ whole, shard, out, join: parts }: Options, project: Project): Promise<string> {
  // What follows the pages keeps its work there; plain `astro build` keeps none.
  if (!whole) process.env['BUILD_CACHE'] ??= resolve(project.root, 'node_modules/.cache/after-pages');
  if (shard !== undefined) {
    const { buildShard, parseShard } = await import('./shard.ts');
    await buildShard(project.root, parseShard(shard), resolve(out));
    return `The part was built: ${out}.`;
  }
  if (parts) {
    const { joinShards } = await import('./shard.ts');
    await buildAlone(project.root, () => joinShards(project, parts));
    return 'The parts were joined.';
  }
  return describeOutcome(await buildAlone(project.root, () => buildSite(project, { whole })));
}

/** Says in a line what was done. */
function describeOutcome(outcome: Outcome): string {
  if (outcome.work === 'none') return 'Nothing changed.';
  if (outcome.work === 'all') return `The whole site was built: ${outcome.because}.`;
  const { rendered, written, removed } = outcome;
  return `${rendered} files were made again: ${written} differ, ${removed} are gone.`;
}
