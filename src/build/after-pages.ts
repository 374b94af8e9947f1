/**
 * What each integration does in a build that goes on from an earlier one. An integration that is not
 * named here asks for a full build.
 */
import { join } from 'node:path';
import { folderOf, languages } from '#archive/language.ts';
import { fileOf, type SiteChanges } from '#cache/site-files.ts';

export interface Site {
  /** The project's folder. */
  readonly root: string;
  /** Its site. */
  readonly folder: string;
  /** Where the site will lie. */
  readonly origin: string;
  readonly base: string;
}

export interface AfterPages {
  /**
   * Before anything is written: throws when the site must not be published.
   *
   * @param changed - the issues, by path, of which a file was changed
   * @param rendered - the files that were made, by name
   */
  readonly inspect?: (
    site: Site,
    changed: ReadonlySet<string>,
    rendered: ReadonlyMap<string, Buffer>,
  ) => Promise<void>;
  /**
   * Once the pages are written.
   *
   * @param changes - what was written and removed since the earlier build; what it does itself it adds
   */
  readonly finish?: (site: Site, changes: SiteChanges) => Promise<void>;
}

export const afterPages: Readonly<Record<string, AfterPages>> = {
  'search-index': {
    finish: async ({ folder }, changes) => {
      const { buildSearchIndex } = await import('#search/integration.ts');
      await buildSearchIndex(folder, { changes });
    },
  },
  'offline-copies': {
    finish: async ({ folder, origin, base }, changes) => {
      const { writeCopies } = await import('#offline/integration.ts');
      await writeCopies(folder, { site: origin, base }, { changes });
    },
  },
  checks: { inspect: inspectChanges },
};

/**
 * Holds changed issues against their captures, and their pages against their text. That lists, feeds and
 * sitemap hold the same issues was checked when the renderer was kept, and the renderer is the same.
 */
async function inspectChanges(
  { root, base }: Site,
  changed: ReadonlySet<string>,
  rendered: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const [{ checkContent }, { checkSite }, { stopAt }, { readPage }] = await Promise.all([
    import('#checks/content.ts'),
    import('#checks/site.ts'),
    import('#checks/finding.ts'),
    import('#checks/built-page.ts'),
  ]);
  const { issues, findings } = await checkContent(join(root, 'content'), changed);
  const nothing = { feed: new Map(), sitemap: new Set<string>(), search: new Set<string>() };
  const ofPages = issues.flatMap((issue) => {
    const names = languages.map((language) => `${folderOf(language)}issues/${issue.path}/index.html`);
    const pages = new Map(
      names.flatMap((name) => {
        const page = rendered.get(name);
        const address = `/${name.slice(0, -'index.html'.length)}`;
        return page ? [[address, readPage(fileOf(name, page), base)] as const] : [];
      }),
    );
    if (pages.size === 0) return [];
    return checkSite([issue], { ...nothing, pages }, base).filter(({ code }) => code.startsWith('S1'));
  });
  stopAt([...findings, ...ofPages]);
}
