import type { APIRoute } from 'astro';
import { loadIssues } from '#archive/load.ts';
import { entriesOf } from '#feeds/entry.ts';
import { historyOf } from '#feeds/feed.ts';
import { respondWithFeed } from '#feeds/formats.ts';
import { loadLocalPictures } from '#pictures/local-pictures.ts';

export const GET: APIRoute = async () => {
  const issues = await loadIssues();
  const { subscription } = historyOf(entriesOf(issues, await loadLocalPictures(issues)));
  return respondWithFeed(subscription, 'atom.xml');
};
