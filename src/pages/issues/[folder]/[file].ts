import type { APIRoute, GetStaticPaths } from 'astro';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { pathsOfShare } from '#archive/earlier-build.ts';
import { loadIssues } from '#archive/load.ts';
import { fileOfIssue, issueForms } from '#data/issue-files.ts';

interface Props {
  readonly issue: ArchivedIssue;
  readonly ending: string;
}

export const getStaticPaths: GetStaticPaths = async () => {
  const issues = await loadIssues();
  return issues.flatMap((issue) => {
    const [folder, name] = issue.path.split('/');
    return pathsOfShare(`forms ${issue.path}`, [issue.digest], () =>
      Object.keys(issueForms).map((ending) => ({
        params: { folder, file: `${name}.${ending}` },
        props: { issue, ending },
      })),
    );
  });
};

export const GET: APIRoute = ({ props }) => {
  const { issue, ending } = props as Props;
  return new Response(fileOfIssue(issue, ending), {
    headers: { 'Content-Type': `${issueForms[ending]?.mediaType}; charset=utf-8` },
  });
};
