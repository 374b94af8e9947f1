/**
 * The generators that are measured: how each is set up in a folder of its own, and how it builds.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../tests/copy-project.ts';
import type { Form } from '../tests/synthetic-archive.ts';

export interface Contestant {
  readonly name: string;
  /** How its issues are written. */
  readonly form: Form;
  readonly prepare: (folder: string) => void;
  readonly command: (folder: string) => readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What a cold build must not find. */
  readonly leavings: readonly string[];
}

const PEERS = join(import.meta.dirname, 'peers');
const ASTRO = 'node_modules/.bin/astro';

const run = (folder: string, program: string, ...words: string[]) =>
  execFileSync(program, words, { cwd: folder, encoding: 'utf8' });

/** A generator as `source` below `peers` sets it up. */
const peer = (
  name: string,
  source: string,
  command: readonly string[],
  leavings: readonly string[],
): Contestant => ({
  name,
  form: 'dated',
  leavings,
  prepare: (folder) => {
    cpSync(join(PEERS, source), folder, { recursive: true });
    const isInstalled = existsSync(join(folder, 'node_modules'));
    if (existsSync(join(folder, 'package.json')) && !isInstalled) {
      run(folder, 'npm', 'install', '--no-audit', '--no-fund');
    }
  },
  command: () => command,
});

const stockAstro = (name: string, ...words: readonly string[]): Contestant => ({
  ...peer(name, 'astro', [ASTRO, 'build', ...words], ['dist', '.astro', 'node_modules/.astro']),
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
});

/** Parts of our site, by the integration that makes one and by the pages below `src/pages`. */
const PARTS = {
  feeds: { integration: undefined, pages: /^(rss\.xml|atom\.xml|feed\.json|feeds)/ },
  data: { integration: undefined, pages: /^(data|cards|cite|llms\.txt|issues\/\[folder\])/ },
  search: { integration: 'search-index', pages: /^search/ },
  offline: { integration: 'offline-copies', pages: /^offline/ },
  checks: { integration: 'checks', pages: undefined },
} as const;

/** Our site without some parts. */
const ours = (name: string, without: readonly (keyof typeof PARTS)[]): Contestant => ({
  name: `ours: ${name}`,
  form: 'own',
  prepare: (folder) => {
    copyProject(folder);
    const left = without.map((part) => PARTS[part]);
    const pages = join(folder, 'src/pages');
    for (const file of globSync('**/*.{astro,ts}', { cwd: pages })) {
      const page = file.replace('[...lang]/', '');
      if (left.some((part) => part.pages?.test(page))) rmSync(join(pages, file));
    }
    const names = left.flatMap(({ integration }) => integration ?? []);
    writeFileSync(join(folder, 'bench.config.mjs'), configWithout(names));
  },
  command: (folder) =>
    existsSync(join(folder, 'scripts/build.ts'))
      ? ['node', 'scripts/build.ts', '--config', 'bench.config.mjs']
      : [ASTRO, 'build', '--config', 'bench.config.mjs'],
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
  leavings: [
    'dist',
    'dist.tmp',
    '.astro',
    ...['.astro', '.cache', '.vite'].map((it) => `node_modules/${it}`),
  ],
});

const configWithout = (names: readonly string[]) => `import config from './astro.config.mjs';
const left = ${JSON.stringify(names)};
const integrations = config.integrations.filter(({ name }) => !left.includes(name));
export default { ...config, integrations, vite: { ...config.vite, worker: { format: 'es' } } };
`;

const WITH_FEEDS = 'ours: pages, feeds, data';

export const contestants: readonly Contestant[] = [
  peer('Hugo', 'hugo', ['hugo', '--quiet'], ['public', 'resources', '.hugo_build.lock']),
  peer('Eleventy', 'eleventy', ['node_modules/.bin/eleventy', '--quiet'], ['_site']),
  stockAstro('Astro'),
  // The same with the processor that this archive uses too.
  stockAstro('Astro with unified', '--config', 'astro.unified.config.mjs'),
  ours('pages', ['feeds', 'data', 'search', 'offline', 'checks']),
  ours('pages, feeds', ['data', 'search', 'offline', 'checks']),
  ours('pages, feeds, data', ['search', 'offline', 'checks']),
  ours('and search', ['offline', 'checks']),
  ours('and offline copies', ['checks']),
  ours('and checks: everything', []),
  {
    // Reads the issues, and writes files of the sizes that ours have. It comes after ours.
    name: 'the floor',
    form: 'own',
    prepare: () => {},
    command: (folder) => [
      'node',
      join(import.meta.dirname, 'floor.ts'),
      'content',
      join(folder, '..', folderOf(WITH_FEEDS), 'dist'),
      'out',
    ],
    leavings: ['out'],
  },
];

/** Gives the name of a contestant's folder. */
export function folderOf(name: string): string {
  return name.toLowerCase().replaceAll(/\W+/g, '-');
}

/** Removes what earlier builds left behind. */
export function clear({ leavings }: Contestant, folder: string): void {
  for (const name of leavings) rmSync(join(folder, name), { recursive: true, force: true });
}
