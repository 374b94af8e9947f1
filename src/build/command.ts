/** The command `npm run build`: what its words mean, what it says, and how it ends. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plainForTerminal } from '#bulletin/terminal-text.ts';
import { buildAlone } from './build-lock.ts';
import { buildSite, type Outcome } from './build-site.ts';
import { type Project, projectAt } from './project.ts';

const HELP = `npm run build            builds what changed
npm run build -- --whole     builds all, whatever an earlier build left
             --config FILE   after another configuration than astro.config.mjs
             --shard YEARS --out FOLDER        makes a part: 2019, 2019..2021 or rest, with commas between
             --join FOLDER --join FOLDER …     makes a site of parts
docs/building.md says more.`;

/** How a command ended, and what it says. */
export interface Ending {
  readonly output: string;
  readonly exitCode: number;
}

/**
 * Runs a build as `npm run build` does.
 *
 * @param root - the project's folder
 */
export async function runBuild(args: readonly string[], root: string): Promise<Ending> {
  const options = readOptions(args);
  if ('fault' in options) return { output: `${options.fault}\n\n${HELP}`, exitCode: 2 };
  if (options.help) return { output: HELP, exitCode: 0 };
  const config = options.config ?? 'astro.config.mjs';
  if (!existsSync(join(root, config))) {
    const output = `${join(root, config)}: there is no such file. Run this in the project's own folder.`;
    return { output, exitCode: 2 };
  }
  try {
    return { output: await build(options, projectAt(root, options.config)), exitCode: 0 };
  } catch (error) {
    return { output: plainForTerminal(describeFailure(error)), exitCode: 1 };
  }
}

function readOptions(args: readonly string[]) {
  const options = {
    whole: { type: 'boolean' },
    config: { type: 'string' },
    shard: { type: 'string' },
    out: { type: 'string', default: 'part' },
    join: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [fault] = (error as Error).message.split('. ');
    return { fault: `${fault}.` };
  }
}

type Options = Exclude<ReturnType<typeof readOptions>, { fault: string }>;

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
    await buildAlone(project, () => joinShards(project, parts));
    return 'The parts were joined.';
  }
  return describeOutcome(await buildAlone(project, () => buildSite(project, { whole })));
}

/** Says in a line what was done. */
function describeOutcome(outcome: Outcome): string {
  if (outcome.work === 'none') return 'Nothing changed.';
  if (outcome.work === 'all') return `The whole site was built: ${outcome.because}.`;
  const { rendered, written, removed } = outcome;
  return `${rendered} files were made again: ${written} differ, ${removed} are gone.`;
}

/** Says what went wrong; of a mistake in the code, also where. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMistake = [TypeError, ReferenceError, RangeError, SyntaxError].some(
    (kind) => error instanceof kind,
  );
  if (isMistake) return error.stack ?? error.message;
  const { loc, hint } = error as { loc?: { file?: string; line?: number }; hint?: string };
  const place = loc?.file === undefined ? [] : [`${loc.file}${loc.line === undefined ? '' : `:${loc.line}`}`];
  return [error.message, ...place, ...(hint ? [hint] : [])].join('\n');
}
