import type { APIRoute, GetStaticPaths } from 'astro';
import { loadIssues } from '#archive/load.ts';
import type { FeedFile } from '#archive/paths.ts';
import { type Feed, sideFeedsOf } from '#feeds/feed.ts';
import { feedFormats, respondWithFeed } from '#feeds/formats.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const feeds = sideFeedsOf(await loadIssues());
  const files = Object.keys(feedFormats);
  return feeds.flatMap((feed) =>
    files.map((file) => ({ params: { name: feed.name, file }, props: { feed } })),
  );
};

export const GET: APIRoute<{ feed: Feed }, { file: FeedFile }> = ({ props, params }) =>
  respondWithFeed(props.feed, params.file);
