import type { APIRoute } from 'astro';
import { pathsOfShare } from '#archive/earlier-build.ts';
import { loadHoldings, loadIssues } from '#archive/load.ts';
import { yearsOfIssues, yearsOfWeeks } from '#archive/years.ts';
import { catalogue, dataFilesOf, formatDigestFile } from '#data/data-files.ts';
import { streamOf } from '#data/long-file.ts';

export async function getStaticPaths() {
  const [issues, weeks] = [yearsOfIssues(await loadIssues()), yearsOfWeeks(await loadHoldings())];
  const shown = [...issues, ...weeks].map(({ digest }) => digest);
  return pathsOfShare('downloads', shown, () =>
    Object.keys(catalogue).flatMap((name) => [
      { params: { file: name }, props: { name, isDigest: false } },
      { params: { file: `${name}.sha256` }, props: { name, isDigest: true } },
    ]),
  );
}

export const GET: APIRoute<{ name: string; isDigest: boolean }> = async ({ props: { name, isDigest } }) => {
  const files = dataFilesOf(await loadIssues(), await loadHoldings());
  const file = files.find((file) => file.name === name);
  if (!file) throw new Error(`${name}: in the catalogue of data, but nothing makes it.`);
  if (isDigest) return new Response(formatDigestFile(file), { headers: { 'Content-Type': 'text/plain' } });
  return new Response(streamOf(file.file), {
    headers: { 'Content-Type': file.mediaType, 'Content-Length': String(file.length) },
  });
};
