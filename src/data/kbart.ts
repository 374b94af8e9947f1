import type { DatedIssue } from '#archive/archived-issue.ts';
import { absolute, paths } from '#archive/paths.ts';
import { formatIssueId, type IssueId } from '#bulletin/issue-id.ts';
import { site } from '../site.ts';
import type { Run } from './runs.ts';

/** The columns of KBART (NISO RP-9), in the order that its readers expect. */
const COLUMNS = [
  ...['publication_title', 'print_identifier', 'online_identifier'],
  ...['date_first_issue_online', 'num_first_vol_online', 'num_first_issue_online'],
  ...['date_last_issue_online', 'num_last_vol_online', 'num_last_issue_online'],
  ...['title_url', 'first_author', 'title_id', 'embargo_info', 'coverage_depth', 'notes', 'publisher_name'],
  ...['publication_type', 'date_monograph_published_print', 'date_monograph_published_online'],
  ...['monograph_volume', 'monograph_edition', 'first_editor', 'parent_publication_title_id'],
  ...['preceding_publication_title_id', 'access_type'],
];

/** Writes what is held as KBART: a line for each unbroken run, since a gap opens a new one. */
export function formatKbart(runs: readonly Run[], issues: readonly DatedIssue[]): string {
  const published = new Map(issues.map(({ path, data }) => [path, data.published?.day]));
  const dateOf = (id: IssueId) => published.get(formatIssueId(id)) ?? String(id.year);
  const lines = runs.map(({ first, last }) => {
    const values: Readonly<Record<string, string>> = {
      publication_title: site.series.title,
      date_first_issue_online: dateOf(first),
      num_first_issue_online: String(first.number),
      date_last_issue_online: dateOf(last),
      num_last_issue_online: String(last.number),
      title_url: absolute(paths.home),
      title_id: site.series.slug,
      coverage_depth: 'fulltext',
      publisher_name: site.series.publisher.name,
      publication_type: 'serial',
      access_type: 'F',
    };
    return COLUMNS.map((column) => values[column] ?? '');
  });
  return [COLUMNS, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}
