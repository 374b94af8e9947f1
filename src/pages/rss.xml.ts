import type { APIRoute } from 'astro';
import { loadIssues } from '#archive/load.ts';
import { entriesOf } from '#feeds/entry.ts';
import { historyOf } from '#feeds/feed.ts';
import { formatRss } from '#feeds/rss.ts';

export const GET: APIRoute = async () => {
  const { subscription } = historyOf(entriesOf(await loadIssues()));
  return new Response(await formatRss(subscription), { headers: { 'Content-Type': 'application/rss+xml' } });
};
