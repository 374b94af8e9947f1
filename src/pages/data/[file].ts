import type { APIRoute, GetStaticPaths } from 'astro';
import { loadHoldings, loadIssues } from '#archive/load.ts';
import { catalogue, dataFilesOf, formatDigestFile } from '#data/data-files.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(catalogue).flatMap((name) => [
    { params: { file: name }, props: { name, isDigest: false } },
    { params: { file: `${name}.sha256` }, props: { name, isDigest: true } },
  ]);

export const GET: APIRoute = async ({ props: { name, isDigest } }) => {
  const files = dataFilesOf(await loadIssues(), await loadHoldings());
  const file = files.find((file) => file.name === name);
  if (!file) throw new Error(`${name}: in the catalogue of data, but nothing makes it.`);
  const [body, mediaType] = isDigest ? [formatDigestFile(file), 'text/plain'] : [file.bytes, file.mediaType];
  return new Response(body, { headers: { 'Content-Type': mediaType } });
};
