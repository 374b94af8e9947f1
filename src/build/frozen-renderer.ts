/**
 * Astro's own renderer of one build, kept for the next.
 *
 * Before Astro makes the pages, it has bundled their code into a module with an `app` that can list and
 * render every path. Nearly all of the time of a small change is spent on making that bundle again,
 * although no code has changed. So it is kept, with the little that the app was told from outside: which
 * style sheets belong to which page.
 *
 * This is the one place that knows Astro from inside. What it relies on, for the exact version of Astro
 * in package.json: the bundle's entry is called `prerender-entry.*` and exports `app`;
 * `app.setInternals` and `app.setOptions` are called once; `StaticPaths` lists what there is; of
 * internals only `pagesByKeys` is read, and of options only what `openRenderer` gives. Each full build
 * renders some pages with what it kept, and keeps nothing when they are not those of the build.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { type Body, bodyOf } from './body.ts';
import { collectSooner } from './engine.ts';

/** A page, or another file that Astro makes of the content. */
export interface SiteFile {
  /** Where it lies in the site: `issues/2024/09/index.html`. */
  readonly name: string;
  /** The route that makes it: `src/pages/issues/[...path].astro`. */
  readonly route: string;
  /** The share it belongs to; absent for a file that is made by every build. */
  readonly share: string | undefined;
}

export interface Renderer {
  /** What the build was told: its address, and the other integrations that took part in it. */
  readonly told: Told;
  /** Lists what has to be made. */
  list(): Promise<SiteFile[]>;
  /** Renders one of the files that were listed. */
  render(name: string): Promise<Body>;
}

/** What is kept beside the bundle. */
export interface Told {
  readonly site: string;
  readonly base: string;
  readonly integrations: readonly string[];
  /** For each route, by Astro's own key, its style sheets. */
  readonly styles: readonly (readonly [key: string, page: { styles: unknown }])[];
}

interface BundledApp {
  setInternals(internals: { pagesByKeys: Map<string, { styles: unknown }> }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: object }): Promise<Response>;
}

interface StaticPath {
  readonly pathname: string;
  readonly route: { readonly type: string; readonly component: string };
  readonly cacheKey?: string | undefined;
}

const TOLD = 'told.json';
const KEEPER = 'keep-renderer';
const NOWHERE = 'http://localhost/';

/**
 * An integration that keeps the renderer of the build it takes part in.
 *
 * @param folder - one that never held another, since Node does not load a module twice
 * @param tell - is given every file that the build makes
 */
export function keepRenderer(folder: string, tell: (files: SiteFile[]) => void): AstroIntegration {
  let config: AstroConfig;
  return {
    name: KEEPER,
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:generated': collectSooner,
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          setup: async () => {
            const bundle = join(fileURLToPath(config.outDir), '.prerender');
            const { app } = await importApp(bundle);
            const setInternals = app.setInternals.bind(app);
            app.setInternals = (internals) => {
              const styles = [...internals.pagesByKeys].map(
                ([key, { styles }]) => [key, { styles }] as const,
              );
              const { site = NOWHERE, base } = config;
              const integrations = config.integrations.filter(takesPart).map(({ name }) => name);
              const told: Told = { site, base, integrations, styles };
              mkdirSync(folder, { recursive: true });
              cpSync(bundle, folder, { recursive: true });
              writeFileSync(join(folder, TOLD), JSON.stringify(told));
              setInternals(internals);
            };
            await usual.setup?.();
          },
          getStaticPaths: async () => {
            const paths: StaticPath[] = await usual.getStaticPaths();
            tell(paths.map(fileOf));
            return writeShares(paths, config) as ReturnType<typeof usual.getStaticPaths>;
          },
        }));
      },
    },
  };
}

/**
 * Renders the shares and writes them, one after the other. Astro would make a promise, three addresses and
 * five tasks for each of a hundred thousand files first, and hold them to the end.
 *
 * @returns the paths that are left to Astro
 */
async function writeShares(paths: StaticPath[], { outDir, site, base }: AstroConfig): Promise<StaticPath[]> {
  const folder = fileURLToPath(outDir);
  const { app } = await importApp(join(folder, '.prerender'));
  const seen = new Set<string>();
  const left: StaticPath[] = [];
  const mine: { file: string; path: StaticPath; year: string }[] = [];
  for (const path of paths) {
    const { name, share } = fileOf(path);
    const file = join(folder, name);
    // Astro knows which of two comes first, and what lies in `public` comes before both.
    if (share === undefined || (!seen.has(name) && existsSync(file))) left.push(path);
    else if (!seen.has(name)) mine.push({ file, path, year: yearIn(share) });
    seen.add(name);
  }
  mine.sort((one, other) => (one.year < other.year ? -1 : Number(one.year > other.year)));
  for (const { file, path } of mine) {
    mkdirSync(dirname(file), { recursive: true });
    const body = await renderPath(app, path, { site: site ?? NOWHERE, base });
    await body.write(file);
  }
  return left;
}

/**
 * The year a share's name tells of. What is made of one year comes together, since all of it reads the same
 * texts; what is made of none comes last, when what it is put together of has been made.
 */
function yearIn(share: string): string {
  return /\d{4}/.exec(share)?.[0] ?? 'none';
}

/** Says whether an integration does anything while the site is built, and not only before. */
function takesPart({ name, hooks }: AstroIntegration): boolean {
  return name !== KEEPER && Object.keys(hooks).some((hook) => hook.startsWith('astro:build:'));
}

/** Opens a renderer that was kept. */
export async function openRenderer(folder: string): Promise<Renderer> {
  const told: Told = JSON.parse(readFileSync(join(folder, TOLD), 'utf8'));
  const { site, base, styles } = told;
  const { app } = await importApp(folder);
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => true }, level: 'error' } },
  });
  const listed = new Map<string, StaticPath>();
  return {
    told,
    list: async () => {
      const paths: StaticPath[] = await new StaticPaths(app as never).getAll();
      // Of two paths that make one file, Astro takes the first. Of shares, both are told.
      return paths.flatMap((path) => {
        const file = fileOf(path);
        if (listed.has(file.name)) return file.share === undefined ? [] : file;
        listed.set(file.name, path);
        return file;
      });
    },
    render: async (name) => {
      const path = listed.get(name);
      if (!path) throw new Error(`${name}: no file of the site.`);
      return renderPath(app, path, { site, base });
    },
  };
}

async function renderPath(
  app: BundledApp,
  { pathname, route }: StaticPath,
  { site, base }: Pick<Told, 'site' | 'base'>,
): Promise<Body> {
  // Astro asks for an endpoint by the path it listed, with whatever slash that has.
  const address = route.type === 'endpoint' ? pathname.replace(/^\//, '') : `${trim(pathname)}/`;
  const url = new URL(`${base.replace(/\/*$/, '/')}${address === '/' ? '' : address}`, site);
  const response = await app.render(new Request(url), { routeData: route });
  if (response.status !== statusOf(pathname)) throw new Error(`${pathname}: status ${response.status}`);
  return bodyOf(response, route.type === 'endpoint');
}

/** Gives the status that Astro answers with: pages of what is not found have their own. */
function statusOf(pathname: string): number {
  return /(?:^|\/)404\/?$/.test(pathname) ? 404 : 200;
}

async function importApp(bundle: string): Promise<{ app: BundledApp }> {
  const entry = readdirSync(bundle).find((name) => name.startsWith('prerender-entry.'));
  if (!entry) throw new Error(`${bundle}: Astro's bundle has no entry of the name that is known.`);
  return import(/* @vite-ignore */ pathToFileURL(join(bundle, entry)).href);
}

/** Gives the file in which Astro puts a page or an endpoint. */
function fileOf({ pathname, route, cacheKey }: StaticPath): SiteFile {
  const path = trim(pathname);
  const isPage = route.type !== 'endpoint';
  const page = path === '404' ? '404.html' : join(path, 'index.html');
  return { name: isPage ? page : path, route: route.component, share: cacheKey };
}

function trim(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}
