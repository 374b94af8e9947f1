import type { APIRoute } from 'astro';
import { loadHoldings, loadIssues } from '#archive/load.ts';
import { formatSitemap, sitePagesOf } from '#discovery/sitemap.ts';

export const GET: APIRoute = async () => {
  const pages = sitePagesOf(await loadIssues(), await loadHoldings());
  return new Response(formatSitemap(pages), { headers: { 'Content-Type': 'application/xml' } });
};
