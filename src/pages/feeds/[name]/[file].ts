import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOfShare } from '#archive/earlier-build.ts';
import { loadIssues } from '#archive/load.ts';
import type { FeedFile } from '#archive/paths.ts';
import { type Feed, sideFeedsOf } from '#feeds/feed.ts';
import { feedFormats, respondWithFeed } from '#feeds/formats.ts';
import { loadLocalPictures } from '#pictures/local-pictures.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const issues = await loadIssues();
  const feeds = sideFeedsOf(issues, await loadLocalPictures(issues));
  const files = Object.keys(feedFormats);
  return feeds.flatMap((feed) => {
    const { entries, ...rest } = feed;
    const shown = entries.map(({ id, updated, digest, links }) => [id, updated, digest, links]);
    return pathsOfShare(`feed ${feed.name}`, [rest, shown], () =>
      files.map((file) => ({ params: { name: feed.name, file }, props: { feed } })),
    );
  });
};

export const GET: APIRoute<{ feed: Feed }, { file: FeedFile }> = ({ props, params }) =>
  respondWithFeed(props.feed, params.file);
