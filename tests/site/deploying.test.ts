import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { immutableCaching, policyHeader, responseHeaders } from '#security-policy.ts';
import { DIST } from './built-pages.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** How each kind of file writes one header. */
const files: readonly [string, (name: string, value: string) => string][] = [
  ['public/_headers', (name, value) => `\n  ${name}: ${value}\n`],
  ['deploy/nginx.conf', (name, value) => `\n    add_header ${name} "${value}" always;\n`],
  ['deploy/Caddyfile', (name, value) => `\n\t\t${name} "${value}"\n`],
];

describe.each(files)('%s', (file, write) => {
  test.each(Object.entries(responseHeaders))('sends %s as the archive says', (name, value) => {
    expect(read(file)).toContain(write(name, value));
  });

  test('lets every folder of files with digests be kept', () => {
    expect(read(file)).toContain(immutableCaching);
    for (const folder of ['_astro', 'fragment', 'index']) expect(read(file)).toContain(folder);
  });
});

test('the headers stand in the built site, where the host looks for them', () => {
  expect(readFileSync(join(DIST, '_headers'), 'utf8')).toContain(policyHeader);
});

describe('the workflow for GitHub Pages', () => {
  const { jobs, permissions } = parse(read('.github/workflows/publish.yml'));
  const stepsOf = (job: string): { run?: string; uses?: string; env?: object }[] => jobs[job].steps;

  test('tests before it builds, and builds before it publishes', () => {
    expect([jobs.build.needs, jobs.deploy.needs]).toEqual(['test', 'build']);
    expect(stepsOf('test').map(({ run }) => run)).toContain('npm test');
    expect(stepsOf('deploy').map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
  });

  test('builds for the address that GitHub gives', () => {
    const env = stepsOf('build').find(({ run }) => run === 'npm run build')?.env;
    expect(env).toEqual({
      SITE: expect.stringMatching(/steps\.pages\.outputs\.origin \}\}$/),
      BASE: expect.stringMatching(/steps\.pages\.outputs\.base_path \}\}\/$/),
    });
  });

  test('may write nothing but the published pages', () => {
    expect([permissions, jobs.test.permissions, jobs.build.permissions]).toEqual([
      { contents: 'read' },
      undefined,
      { contents: 'read', pages: 'read' },
    ]);
    expect(jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });
});
