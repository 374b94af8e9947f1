import { absolute, paths } from '#archive/paths.ts';

/** Writes robots.txt: everything may be read, and the sitemap says what there is. */
export function formatRobots(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(paths.sitemap)}\n`;
}
