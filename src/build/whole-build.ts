/** A build of the whole site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EarlierBuild, offerBuild } from '#archive/earlier-build.ts';
import { statusOf } from '#cache/files.ts';
import { collectNow, loadAstro } from './engine.ts';
import type { Renderer, SiteFile } from './frozen-renderer.ts';
import type { Inputs } from './inputs.ts';
import { forgetBuild, keepBuild, newRendererFolder } from './kept-build.ts';
import { forgetPieces, openPieces } from './pieces.ts';
import type { Project } from './project.ts';
import { findTwin, sharesOf } from './shares.ts';

/**
 * Builds all, by Astro, and keeps what the next build can go on from.
 *
 * @returns why nothing is kept, when nothing is
 */
export async function buildWhole(project: Project, inputs: Inputs): Promise<string | undefined> {
  const { root, config, cache, folder } = project;
  forgetBuild(cache);
  forgetPieces(join(cache, 'pieces'));
  const pieces = openPieces(join(cache, 'pieces'));
  const build = offerBuild({
    ...pieces,
    readings: new Map(),
    made: new Map(),
    shares: new Map(),
  });
  const [{ build: buildByAstro }, { keepRenderer, openRenderer }] = await Promise.all([
    loadAstro(),
    import('./frozen-renderer.ts'),
  ]);
  let files: SiteFile[] = [];
  const place = newRendererFolder(cache);
  const keeper = keepRenderer(place, (told) => {
    files = told;
  });
  await buildByAstro({
    root,
    logLevel: 'warn',
    ...(config && { configFile: config }),
    integrations: [keeper],
  });
  const shares = sharesOf(build.shares, files);
  const renderer = await openRenderer(place);
  const twin = findTwin(shares);
  if (twin !== undefined) return `${twin} is made of two items`;
  collectNow();
  const wrong = await findMisrendered(renderer, build, files, folder);
  if (wrong !== undefined) return `${wrong} is rendered otherwise`;
  pieces.save();
  const { integrations } = renderer.told;
  keepBuild(
    cache,
    { ...inputs, renderer: place, integrations, site: statusOf(folder)?.stamp },
    { readings: build.readings, shares },
  );
  return undefined;
}

/**
 * Renders a file of each route anew, and gives the first that is not as the build made it. Of the
 * files that every build makes, only the first page is tried: the others are checked by being whole.
 */
async function findMisrendered(
  renderer: Renderer,
  build: EarlierBuild,
  files: readonly SiteFile[],
  folder: string,
): Promise<string | undefined> {
  const samples = [...Map.groupBy(files, ({ route }) => route).values()].flatMap(
    (ofRoute) => ofRoute.find(({ share }) => share) ?? [],
  );
  const first = files.find(({ name }) => name === 'index.html');
  const wanted = new Set(samples.map(({ share }) => share));
  const made = new Map([...build.shares].filter(([name]) => !wanted.has(name)));
  offerBuild({ ...build, made, shares: new Map() });
  await renderer.list();
  for (const { name } of first ? [...samples, first] : samples) {
    const bytes = await (await renderer.render(name)).read();
    if (!bytes.equals(readFileSync(join(folder, name)))) return name;
  }
  return undefined;
}
