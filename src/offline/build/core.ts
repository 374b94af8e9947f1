/** What opens without a network after one visit: the ways into the archive, and what they are dressed in. */
import { type SiteFile, textOf } from '#cache/site-files.ts';

const PAGES: readonly RegExp[] = [
  /^index\.html$/,
  /^issues\/index\.html$/,
  /^issues\/\d{4}\/index\.html$/,
  /^search\/index\.html$/,
  /^(en\/)?offline\/index\.html$/,
];
const READ_FOR_NAMES = /\.(css|html|js|webmanifest)$/;

/** Finds the core among the files: the pages above, and every other file that they need, by its name. */
export function findCore(files: readonly SiteFile[]): ReadonlySet<string> {
  const core = new Set<string>();
  const others = files.filter(({ path }) => !path.endsWith('.html') && !path.startsWith('pagefind/'));
  const add = (file: SiteFile) => {
    if (core.has(file.path)) return;
    core.add(file.path);
    if (READ_FOR_NAMES.test(file.path)) for (const needed of neededBy(file, others)) add(needed);
  };
  for (const file of files) if (PAGES.some((page) => page.test(file.path))) add(file);
  return core;
}

/** Pages name what they need by its path, styles and scripts by its last part. */
function neededBy(file: SiteFile, others: readonly SiteFile[]): SiteFile[] {
  const text = textOf(file);
  const isPage = file.path.endsWith('.html');
  return others.filter(({ path }) => {
    if (isPage) return text.includes(`${path}"`);
    return path.startsWith('_astro/') && text.includes(path.slice('_astro/'.length));
  });
}
