/**
 * Parts of the site, for an archive too large for one machine: the pages of some years, or those of none,
 * `rest`. Every machine reads all issues, since pages name their neighbours, and makes only its own pages;
 * what follows the pages is done once, when the parts are joined. The joined site is the one that a single
 * machine builds, to the byte.
 */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { loadAstro } from './engine.ts';
import type { Project } from './project.ts';

/** Says whether a part holds a share, by its name. */
export type Shard = (share: string) => boolean;

/**
 * Reads which shares are wanted: `2019`, `2019..2021`, `rest`, or several with commas between.
 *
 * @throws Error when it is none of these
 */
export function parseShard(text: string): Shard {
  const ranges = text.split(',').map((range) => {
    const [, first, last = first] = /^(\d{4}|rest)(?:\.\.(\d{4}))?$/.exec(range.trim()) ?? [];
    if (first === undefined || last === undefined || last < first) {
      throw new Error(`--shard ${text}: not years. Say 2019, 2019..2021 or rest, with commas between.`);
    }
    return { first, last };
  });
  return (share) => ranges.some(({ first, last }) => first <= share && share <= last);
}

/** Names the share that an address belongs to: `/issues/1903/07/` to `1903`, `/holdings/` to `rest`. */
export function shareOf(pathname: string): string {
  return (
    /^\/?(?:en\/)?(?:issues|cards|cite|feeds)\/(\d{4})(?!\d|-\d{4}(?:\/|$))/.exec(pathname)?.[1] ?? 'rest'
  );
}

/** Builds the pages of a part into a folder. */
export async function buildShard(root: string, shard: Shard, out: string): Promise<void> {
  const { build } = await loadAstro();
  const config = await loadConfig(root);
  const integrations = (config.integrations ?? []) as AstroIntegration[];
  await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'warn',
    outDir: out,
    integrations: [
      // They read the finished site, and there is none before the parts are joined.
      ...integrations.filter(({ name }) => name !== 'checks').map(beforePages),
      onlyPagesOf(shard),
    ],
  });
}

/**
 * Joins parts to a site and does what follows the pages.
 *
 * @throws Error when the site does not hold all issues; the former site then stays as it was
 */
export async function joinShards({ root, folder: place }: Project, parts: readonly string[]): Promise<void> {
  const folder = `${place}.tmp`;
  const missing = parts.find((part) => !existsSync(part));
  if (missing !== undefined) throw new Error(`${missing}: there is no such part to join.`);
  rmSync(folder, { recursive: true, force: true });
  for (const part of parts) cpSync(part, folder, { recursive: true });
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('None of the parts holds what belongs to no year. Join the one of --shard rest as well.');
  }
  const { site = '', base = '/' } = await loadConfig(root);
  const [{ buildSearchIndex }, { writeCopies }, { checkAll }] = await Promise.all([
    import('#search/integration.ts'),
    import('#offline/integration.ts'),
    import('#checks/integration.ts'),
  ]);
  await buildSearchIndex(folder);
  await writeCopies(folder, { site, base: base.replace(/\/*$/, '/') });
  await checkAll(join(root, 'content'), folder, base.replace(/\/*$/, '/'));
  rmSync(place, { recursive: true, force: true });
  renameSync(folder, place);
}

async function loadConfig(root: string): Promise<AstroUserConfig> {
  const file = pathToFileURL(join(root, 'astro.config.mjs')).href;
  const { default: config }: { default: AstroUserConfig } = await import(/* @vite-ignore */ file);
  return config;
}

function beforePages(integration: AstroIntegration): AstroIntegration {
  const { 'astro:build:done': _after, ...hooks } = integration.hooks;
  return { name: integration.name, hooks };
}

function onlyPagesOf(shard: Shard): AstroIntegration {
  return {
    name: 'only-a-shard',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const all = await usual.getStaticPaths();
            return all.filter(({ pathname }) => shard(shareOf(pathname)));
          },
        }));
      },
    },
  };
}
