import type { APIRoute, GetStaticPaths } from 'astro';
import { loadHoldings, loadIssues } from '#archive/load.ts';
import { dataFilesOf, formatDigestFile } from '#data/data-files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const files = await dataFilesOf(await loadIssues(), await loadHoldings());
  return files.flatMap((file) => [
    { params: { file: file.name }, props: { body: file.bytes, mediaType: file.mediaType } },
    {
      params: { file: `${file.name}.sha256` },
      props: { body: formatDigestFile(file), mediaType: 'text/plain' },
    },
  ]);
};

export const GET: APIRoute = ({ props: { body, mediaType } }) =>
  new Response(body, { headers: { 'Content-Type': mediaType } });
