/**
 * Builds the site with no more work than what changed asks for.
 *
 *   nothing changed        → nothing is done
 *   only content changed   → what shows it is rendered by the kept renderer
 *   anything else or doubt → `astro build`, which keeps its renderer for the next time
 *
 * The site is always the one that plain `astro build` would make, to the byte. What a route makes of an
 * item that shows the same as before is left as it lies; all that has no such key is rendered again.
 * While the site is being changed there is no kept build, so one that is killed, or fails, is followed
 * by a full one.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EarlierBuild, Reading } from '#archive/earlier-build.ts';
import { type AfterPages, afterPages, type Site } from './after-pages.ts';
import type { Renderer, SiteFile } from './frozen-renderer.ts';
import { digestOfCode, filesBelow, type Stamps, stampFiles, stampOf } from './inputs.ts';
import {
  forgetBuild,
  type KeptBuild,
  type KeptWork,
  keepBuild,
  newRendererFolder,
  readKeptBuild,
  readKeptWork,
} from './kept-build.ts';
import { forgetPieces, openPieces } from './pieces.ts';

/** What was done: nothing, only what was needed, or all. */
export type Outcome =
  | { readonly work: 'none' }
  | {
      readonly work: 'changed';
      readonly rendered: number;
      readonly written: number;
      readonly removed: number;
    }
  | { readonly work: 'all'; readonly because: string };

/** Says in a line what was done. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.work === 'none') return 'Nothing changed.';
  if (outcome.work === 'all') return `The whole site was built: ${outcome.because}.`;
  const { rendered, written, removed } = outcome;
  return `${rendered} files were made again: ${written} differ, ${removed} are gone.`;
}

export interface BuildOptions {
  /** The project's folder. */
  readonly root: string;
  /** Another configuration file than `astro.config.mjs`. */
  readonly config?: string | undefined;
  /** Whether to build all, whatever an earlier build left. */
  readonly whole?: boolean | undefined;
}

/** What the site is made from, as it was when the build began. */
interface Inputs {
  readonly code: string;
  readonly content: Stamps;
}

/** The content that shows in pages by way of issues alone, whose changes the pages can be told of. */
const ISSUE = /^content\/issues\/(.+)\.md$/;
const CAPTURE = /^content\/captures\/(.+)$/;
const RECORD = /^content\/(?:evidence|corrections)\/.+\.yaml$/;

export async function buildSite(options: BuildOptions): Promise<Outcome> {
  const { root, cache, folder } = foldersOf(options);
  // A change after this moment has later times than any file that is stamped now.
  await setTimeout(20);
  const inputs = { code: digestOfCode(root, options.config), content: stampFiles(root, 'content') };
  const kept = options.whole ? undefined : readKeptBuild(cache);
  const changed = kept ? differencesOf(kept.content, inputs.content) : [];
  const doubt = doubtOf(kept, inputs, stampOf(folder), changed);
  if (!kept || doubt) return buildAll(options, inputs, doubt ?? 'no earlier build is gone on from');
  if (changed.length === 0) return { work: 'none' };
  try {
    return await buildChanged(options, inputs, kept, changed);
  } catch (error) {
    // A full build says what is wrong, if something is, and leaves the former site where it was.
    return buildAll(options, inputs, (error as Error).message);
  }
}

/** Says why a kept build cannot be gone on from. */
function doubtOf(
  kept: KeptBuild | undefined,
  { code }: Inputs,
  site: string | undefined,
  changed: readonly string[],
): string | undefined {
  if (!kept) return undefined;
  if (kept.code !== code) return 'the code, a package or the configuration changed';
  if (kept.site !== site) return 'the site was changed by other means';
  const unknown = kept.integrations.find((name) => !(name in afterPages));
  if (unknown !== undefined) return `it takes Astro to run ${unknown}`;
  // A picture, for one: Astro cuts those to size after the pages, where the kept renderer does not reach.
  const strange = changed.find((name) => ![ISSUE, CAPTURE, RECORD].some((known) => known.test(name)));
  return strange === undefined ? undefined : `${strange} changed`;
}

async function buildChanged(
  options: BuildOptions,
  inputs: Inputs,
  kept: KeptBuild,
  changed: readonly string[],
): Promise<Outcome> {
  const { root, cache, folder } = foldersOf(options);
  const work = readKeptWork(cache);
  const readings = await readChanged(work, inputs.content, changed);
  const made = new Map(Object.entries(work.shares).map(([name, { key }]) => [name, key]));
  const pieces = openPieces(join(cache, 'pieces'));
  const build = offer({ ...pieces, readings, areRead: true, made, shares: new Map() });
  // Loaded only here, so that a build with nothing to do does not wait for Astro.
  const { openRenderer } = await import('./frozen-renderer.ts');
  const renderer = await openRenderer(kept.renderer);
  const site: Site = { root, folder, origin: renderer.told.site, base: renderer.told.base };
  const steps = kept.integrations.flatMap((name) => afterPages[name] ?? []);
  // All is rendered before anything is written: a page that fails leaves the site as it was.
  const files = await renderer.list();
  const rendered = await renderAll(renderer, files);
  const touched = issuesTouched(readings, changed);
  for (const { inspect } of steps) await inspect?.(site, touched, rendered);

  const shares = sharesOf(build, files, work);
  const gone = filesGone(work, shares, files);
  forgetBuild(cache);
  for (const name of [...gone, ...leftovers(folder, steps, files, shares)]) removeFile(folder, name);
  let written = 0;
  for (const [name, bytes] of rendered) if (writeIfOther(join(folder, name), bytes)) written += 1;
  for (const { finish } of steps) await finish?.(site);
  pieces.save();
  keepBuild(
    cache,
    { ...kept, content: inputs.content, site: stampOf(folder) },
    { readings: Object.fromEntries(readings), shares },
  );
  return { work: 'changed', rendered: files.length, written, removed: gone.length };
}

async function buildAll(options: BuildOptions, inputs: Inputs, because: string): Promise<Outcome> {
  const { root, cache, folder } = foldersOf(options);
  forgetBuild(cache);
  forgetPieces(join(cache, 'pieces'));
  const pieces = openPieces(join(cache, 'pieces'));
  const build = offer({ ...pieces, readings: new Map(), areRead: false, made: new Map(), shares: new Map() });
  const [{ build: buildByAstro }, { keepRenderer, openRenderer }] = await Promise.all([
    import('astro'),
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
    ...(options.config && { configFile: options.config }),
    integrations: [keeper],
  });
  const shares = sharesOf(build, files);
  const renderer = await openRenderer(place);
  const wrong = await findMisrendered(renderer, build, files, folder);
  if (wrong !== undefined) {
    return { work: 'all', because: `${because}; nothing is kept, since ${wrong} is rendered otherwise` };
  }
  pieces.save();
  const { integrations } = renderer.told;
  keepBuild(
    cache,
    { ...inputs, renderer: place, integrations, site: stampOf(folder) },
    { readings: Object.fromEntries(build.readings), shares },
  );
  return { work: 'all', because };
}

/** Tells the pages what they can go on from. */
function offer(build: EarlierBuild): EarlierBuild {
  globalThis.bulletinBuild = build;
  return build;
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
    const path = ISSUE.exec(name)?.[1];
    if (path === undefined) return [];
    const known = isChanged.has(name) ? undefined : before[path];
    return [[path, known ?? readIssue(name, path)] as const];
  });
  return new Map(read.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names the issues whose own file, or a capture of which, changed. */
function issuesTouched(
  readings: ReadonlyMap<string, Reading>,
  changed: readonly string[],
): ReadonlySet<string> {
  const captures = new Set(changed.flatMap((name) => CAPTURE.exec(name)?.[1] ?? []));
  const issues = new Set(changed.flatMap((name) => ISSUE.exec(name)?.[1] ?? []));
  for (const [path, { data }] of readings) {
    if (data.captures.some(({ file }) => captures.has(file))) issues.add(path);
  }
  return issues;
}

async function renderAll(renderer: Renderer, files: readonly SiteFile[]): Promise<Map<string, Buffer>> {
  const rendered = new Map<string, Buffer>();
  for (const { name } of files) rendered.set(name, await renderer.render(name));
  return rendered;
}

/** Gives every share with its files: those that were listed now, and the others as they were. */
function sharesOf(
  { shares }: EarlierBuild,
  files: readonly SiteFile[],
  before?: KeptWork,
): KeptWork['shares'] {
  const listed = Map.groupBy(files, ({ share }) => share);
  return Object.fromEntries(
    [...shares].map(([name, key]) => {
      const known = before?.shares[name];
      const now = listed.get(name)?.map((file) => file.name);
      return [name, { key, files: now ?? (known?.key === key ? known.files : []) }];
    }),
  );
}

/** Names the files of shares that are gone, or no longer have them. */
function filesGone(before: KeptWork, now: KeptWork['shares'], files: readonly SiteFile[]): string[] {
  const listed = new Set(files.map(({ name }) => name));
  return Object.entries(before.shares)
    .filter(([name, { key }]) => now[name]?.key !== key)
    .flatMap(([, share]) => share.files)
    .filter((name) => !listed.has(name));
}

/** Names what earlier steps left beside the pages, which they make anew. */
function leftovers(
  folder: string,
  steps: readonly AfterPages[],
  files: readonly SiteFile[],
  shares: KeptWork['shares'],
): string[] {
  const pages = new Set([
    ...files.map(({ name }) => name),
    ...Object.values(shares).flatMap((share) => share.files),
  ]);
  return steps
    .flatMap(({ places = [] }) => places)
    .flatMap((place) => filesBelow(folder, place))
    .filter((name) => !pages.has(name));
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
  offer({ ...build, areRead: true, readings: inOrder(build.readings), made, shares: new Map() });
  await renderer.list();
  for (const { name } of first ? [...samples, first] : samples) {
    const bytes = await renderer.render(name);
    if (!bytes.equals(readFileSync(join(folder, name)))) return name;
  }
  return undefined;
}

function inOrder(readings: ReadonlyMap<string, Reading>): Map<string, Reading> {
  return new Map([...readings].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names the files that were added, changed or removed. */
function differencesOf(before: Stamps, now: Stamps): string[] {
  const gone = Object.keys(before).filter((name) => !(name in now));
  return [...gone, ...Object.keys(now).filter((name) => before[name] !== now[name])];
}

function foldersOf({ root }: BuildOptions) {
  return { root, cache: join(root, 'node_modules', '.cache', 'bulletin'), folder: join(root, 'dist') };
}

function writeIfOther(file: string, bytes: Buffer): boolean {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, bytes);
  renameSync(`${file}.tmp`, file);
  return true;
}

/** Removes a file, and the folders that are empty without it. */
function removeFile(site: string, name: string): void {
  rmSync(join(site, name), { force: true });
  for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) {
    const place = join(site, folder);
    if (existsSync(place) && readdirSync(place).length > 0) return;
    if (existsSync(place)) rmdirSync(place);
  }
}
