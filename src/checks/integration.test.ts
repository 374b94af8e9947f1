import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EarlierBuild, offerBuild } from '#archive/earlier-build.ts';
import { buildAlone } from '#lock/build-lock.ts';
import { checks } from './integration.ts';
import { writeSampleArchive } from './sample-archive.ts';

let root: string;
beforeEach(() => {
  root = writeSampleArchive();
});
afterEach(() => {
  globalThis.bulletinBuild = undefined;
  rmSync(root, { recursive: true });
});

/** Gives the hooks of a build in the sample's folder, as Astro calls them. */
function hooksHere() {
  const { hooks } = checks();
  const [home, outDir, dir] = ['.', 'dist', 'dist.tmp'].map((name) => pathToFileURL(join(root, name, '/')));
  const config = { root: home, outDir, base: '/repo' };
  return {
    begin: () => hooks['astro:config:setup']?.({ command: 'build', config, updateConfig: () => {} } as never),
    finish: () => hooks['astro:build:done']?.({ dir, logger: { info: () => {} } } as never),
  };
}

const another = () => buildAlone(root, async () => 'built', 20);

test('a build by Astro alone lets no other one run beside it', async () => {
  const { begin, finish } = hooksHere();
  await begin();
  await expect(another()).rejects.toThrow(`process ${process.pid}`);
  renameSync(join(root, 'dist'), join(root, 'dist.tmp'));
  await finish();
  expect(await another()).toBe('built');
});

test('a build that is driven asks for no lock: its driver holds it', async () => {
  offerBuild({} as EarlierBuild);
  await buildAlone(root, async () => hooksHere().begin());
  expect(await another()).toBe('built');
});
