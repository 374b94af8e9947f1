/**
 * Parts of the site, for an archive too large for one machine: the pages of some years, or those of none,
 * `rest`. Every machine reads all issues, since pages name their neighbours, and makes only its own pages;
 * what follows the pages is done once, when the parts are joined. The joined site is the one that a single
 * machine builds, to the byte.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { digestOf } from '#cache/cache.ts';
import { codeDigest } from '#cache/code-digest.ts';
import { digestOfBytes } from '#cache/site-files.ts';
import { loadAstro } from './engine.ts';
import { contentFiles } from './inputs.ts';
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

/** What a part is told by, in a file of its own that no site has: what it was made from. */
const ORIGIN = 'part.json';

/** Stands for the code and the content a part is made from. */
interface Origin {
  readonly code: string;
  readonly content: string;
}

/**
 * Builds the pages of a part into a folder.
 *
 * @throws Error when the folder holds anything but an earlier part: all of it would be lost
 */
export async function buildShard(root: string, shard: Shard, out: string): Promise<void> {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, ORIGIN))) {
    throw new Error(`--out ${out}: something else than a part lies there. Name another folder, or empty it.`);
  }
  const origin = originAt(root);
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
  markPart(out, origin);
}

/** Writes down what a part was made from. */
export function markPart(part: string, origin: Origin): void {
  writeFileSync(join(part, ORIGIN), JSON.stringify(origin));
}

/** Says what a project's parts are made from now. */
export function originAt(root: string): Origin {
  const content = contentFiles(root).map(
    (name) => `${name} ${digestOfBytes(readFileSync(join(root, name)))}`,
  );
  return { code: codeDigest(root), content: digestOf(content) };
}

/** Holds a part against what the whole site is made from: of parts that differ, no page would tell. */
function requireOrigin(part: string, { code, content }: Origin): void {
  if (!existsSync(join(part, ORIGIN))) throw new Error(`${part}: there is no such part to join.`);
  const origin: Origin = JSON.parse(readFileSync(join(part, ORIGIN), 'utf8'));
  const other =
    (origin.code !== code && 'code, packages or environment') || (origin.content !== content && 'content');
  if (other)
    throw new Error(
      `${part}: made from other ${other} than lie here. Build it anew: --shard … --out ${part}`,
    );
}

/**
 * Joins parts to a site and does what follows the pages.
 *
 * @throws Error when the site does not hold all issues; the former site then stays as it was
 */
export async function joinShards({ root, folder: place }: Project, parts: readonly string[]): Promise<void> {
  const folder = `${place}.tmp`;
  const origin = originAt(root);
  for (const part of parts) requireOrigin(part, origin);
  rmSync(folder, { recursive: true, force: true });
  for (const part of parts) cpSync(part, folder, { recursive: true });
  rmSync(join(folder, ORIGIN));
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('None of the parts holds what belongs to no year. Join the one of --shard rest as well.');
  }
  const { site = '', base = '/' } = await loadConfig(root);
  const [{ buildSearchIndex }, { writeCopies }, { checkAll }, { takePlace }] = await Promise.all([
    import('#search/integration.ts'),
    import('#offline/integration.ts'),
    import('#checks/integration.ts'),
    import('#checks/site-place.ts'),
  ]);
  await buildSearchIndex(folder);
  await writeCopies(folder, { site, base: base.replace(/\/*$/, '/') });
  await checkAll(join(root, 'content'), folder, base.replace(/\/*$/, '/'));
  await takePlace(folder, place);
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
