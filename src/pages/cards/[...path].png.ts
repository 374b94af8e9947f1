import type { APIRoute } from 'astro';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { pathsOfShare } from '#archive/earlier-build.ts';
import { loadIssues } from '#archive/load.ts';
import { newestFirst } from '#archive/order.ts';
import { type Card, drawArchiveCard, drawIssueCard } from '#sharing/card.ts';
import { paintCard } from '#sharing/painting.ts';
import { site } from '../../site.ts';

export async function getStaticPaths() {
  const issues = await loadIssues();
  const drawArchive = () => drawArchiveCard(newestFirst(issues), site.series, site.name);
  const drawIssue = (issue: ArchivedIssue) => () => drawIssueCard(issue, site.series, site.name);
  return [
    { params: { path: 'archive' }, props: { draw: drawArchive } },
    ...issues.flatMap((issue) =>
      pathsOfShare(`card ${issue.path}`, [issue.digest], () => [
        { params: { path: issue.path }, props: { draw: drawIssue(issue) } },
      ]),
    ),
  ];
}

export const GET: APIRoute<{ draw: () => Card }> = async ({ props }) =>
  new Response(await paintCard(props.draw()), { headers: { 'Content-Type': 'image/png' } });
