import type { APIRoute, GetStaticPaths } from 'astro';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { pathsOfShare } from '#archive/earlier-build.ts';
import { loadIssues } from '#archive/load.ts';
import { type IssueForm, issueForms } from '#data/issue-files.ts';

interface Props {
  readonly issue: ArchivedIssue;
  readonly form: IssueForm;
}

export const getStaticPaths: GetStaticPaths = async () => {
  const issues = await loadIssues();
  return issues.flatMap((issue) => {
    const [folder, name] = issue.path.split('/');
    return pathsOfShare(`forms ${issue.path}`, [issue.digest], () =>
      Object.entries(issueForms).map(([ending, form]) => ({
        params: { folder, file: `${name}.${ending}` },
        props: { issue, form },
      })),
    );
  });
};

export const GET: APIRoute = ({ props }) => {
  const { issue, form } = props as Props;
  return new Response(form.format(issue), {
    headers: { 'Content-Type': `${form.mediaType}; charset=utf-8` },
  });
};
