import type { APIRoute } from 'astro';
import { loadIssues } from '#archive/load.ts';
import { entriesOf } from '#feeds/entry.ts';
import { historyOf } from '#feeds/feed.ts';
import { respondWithFeed } from '#feeds/formats.ts';

export const GET: APIRoute = async () => {
  const { subscription } = historyOf(entriesOf(await loadIssues()));
  return respondWithFeed(subscription, 'rss.xml');
};
