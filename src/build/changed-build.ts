/** A build of no more than what shows the content that changed, by the renderer of the last whole build. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { offerBuild, type Reading } from '#archive/earlier-build.ts';
import { statusOf } from '#cache/files.ts';
import { type SiteChanges, writeIfOther } from '#cache/site-files.ts';
import { afterPages, type Site } from './after-pages.ts';
import type { Renderer, SiteFile } from './frozen-renderer.ts';
import { captureOf, type Inputs, issueOf, type Stamps } from './inputs.ts';
import { forgetBuild, type KeptBuild, type KeptWork, keepBuild, readKeptWork } from './kept-build.ts';
import { openPieces } from './pieces.ts';
import type { Project } from './project.ts';
import { filesGone, findTwin, sharesOf } from './shares.ts';
import { moveIfOther, removeFile } from './site-folder.ts';

/** How many files were made, how many of them differ from what lay there, and how many are gone. */
export interface Counts {
  readonly rendered: number;
  readonly written: number;
  readonly removed: number;
}

/**
 * Renders what shows the changed content, and leaves all else as it lies.
 *
 * @param changed - the files of content that were added, changed or removed
 * @throws Error when anything is in doubt; nothing of the site was written then, or no build is kept
 */
export async function buildChanged(
  project: Project,
  inputs: Inputs,
  kept: KeptBuild,
  changed: readonly string[],
): Promise<Counts> {
  const { root, cache, folder } = project;
  const work = readKeptWork(cache);
  const readings = await readChanged(work, inputs.content, changed);
  const made = new Map([...work.shares].map(([name, { key }]) => [name, key]));
  const pieces = openPieces(join(cache, 'pieces'));
  const build = offerBuild({ ...pieces, readings, made, shares: new Map() });
  // Loaded only here, so that a build with nothing to do does not wait for Astro.
  const { openRenderer } = await import('./frozen-renderer.ts');
  const renderer = await openRenderer(kept.renderer);
  const site: Site = { root, folder, origin: renderer.told.site, base: renderer.told.base };
  const steps = kept.integrations.flatMap((name) => afterPages[name] ?? []);
  // All is rendered before anything is written: a page that fails leaves the site as it was.
  const files = await renderer.list();
  const shares = sharesOf(build.shares, files, work);
  const twin = findTwin(shares);
  if (twin !== undefined) throw new Error(`${twin} is made of two items`);
  const { rendered, aside } = await renderAll(renderer, files, join(cache, 'aside'));
  const touched = issuesTouched(readings, changed);
  for (const { inspect } of steps) await inspect?.(site, touched, rendered);

  const gone = filesGone(work, shares, files);
  forgetBuild(cache);
  for (const name of gone) removeFile(folder, name);
  const changes: SiteChanges = { written: new Set(), removed: new Set(gone) };
  for (const [name, bytes] of rendered) writeIfOther(folder, name, bytes, changes);
  for (const [name, file] of aside) moveIfOther(folder, name, file, changes);
  const written = changes.written.size;
  for (const { finish } of steps) await finish?.(site, changes);
  pieces.save();
  keepBuild(
    cache,
    { ...kept, content: inputs.content, site: statusOf(folder)?.stamp },
    { readings, shares },
    changed.flatMap((name) => issueOf(name) ?? []),
  );
  return { rendered: files.length, written, removed: gone.length };
}

/** Reads the issues whose files changed, and takes the others as they were. */
async function readChanged(
  { readings: before }: KeptWork,
  content: Stamps,
  changed: readonly string[],
): Promise<Map<string, Reading>> {
  const { readIssue } = await import('#archive/issue-loader.ts');
  const isChanged = new Set(changed);
  const read = Object.keys(content).flatMap((name) => {
    const path = issueOf(name);
    if (path === undefined) return [];
    const known = isChanged.has(name) ? undefined : before.get(path);
    return [[path, known ?? readIssue(name, path)] as const];
  });
  return new Map(read.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names the issues whose own file, or a capture of which, changed. */
function issuesTouched(
  readings: ReadonlyMap<string, Reading>,
  changed: readonly string[],
): ReadonlySet<string> {
  const captures = new Set(changed.flatMap((name) => captureOf(name) ?? []));
  const issues = new Set(changed.flatMap((name) => issueOf(name) ?? []));
  for (const [path, { data }] of readings) {
    if (data.captures.some(({ file }) => captures.has(file))) issues.add(path);
  }
  return issues;
}

/** Renders files. Those that are long are put aside, into a folder where nothing else is. */
async function renderAll(
  renderer: Renderer,
  files: readonly SiteFile[],
  folder: string,
): Promise<{ rendered: Map<string, Buffer>; aside: Map<string, string> }> {
  const rendered = new Map<string, Buffer>();
  const aside = new Map<string, string>();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name } of files) {
    const body = await renderer.render(name);
    if (body.isLong) {
      if (name.endsWith('.html')) throw new Error(`${name}: a page that is put aside is not inspected`);
      const file = join(folder, String(aside.size));
      await body.write(file);
      aside.set(name, file);
    } else rendered.set(name, await body.read());
  }
  return { rendered, aside };
}
