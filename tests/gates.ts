/**
 * What the test command runs, in order: what is quickest to fail first, then the build, then what
 * reads the built site. Each gate is one command that anyone can run by hand.
 */
import { join } from 'node:path';
import { readPlaywrightReport, readVitestReport, type Tally } from './tally.ts';

export interface Gate {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads the built site, so that there is nothing to do where the build failed. */
  readonly needsBuild?: boolean;
  /** Where the command counts its own tests; a gate without a report counts as one. */
  readonly report?: { readonly file: string; readonly read: (json: string) => Tally };
}

const REPORTS = 'node_modules/.cache/reports';

const vitest = (projects: readonly string[], needsBuild: boolean): Gate => {
  const file = join(REPORTS, `${projects.join('-')}.json`);
  return {
    name: `Vitest: ${projects.join(' and ')}`,
    command: [
      'vitest',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    needsBuild,
    report: { file, read: readVitestReport },
  };
};

export const BUILD = 'Build';

export const gates: readonly Gate[] = [
  { name: 'Biome', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'Prettier', command: ['prettier', '--check', 'src/**/*.astro'] },
  { name: 'Types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'knip', command: ['knip'] },
  vitest(['unit', 'components'], false),
  { name: BUILD, command: ['astro', 'build'] },
  { name: 'Findings', command: ['node', 'scripts/check.ts'], needsBuild: true },
  vitest(['site'], true),
  { name: 'html-validate', command: ['html-validate', 'dist/**/*.html'], needsBuild: true },
  {
    name: 'Links',
    command: ['linkinator', './', './404.html', '--server-root', 'dist'],
    needsBuild: true,
  },
  { name: 'Page sizes', command: ['size-limit'], needsBuild: true },
  {
    name: 'Playwright',
    command: ['playwright', 'test', '--reporter=line,json'],
    needsBuild: true,
    report: { file: join(REPORTS, 'playwright.json'), read: readPlaywrightReport },
  },
];
