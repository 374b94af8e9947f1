import { holdingsOf } from '#archive/holdings.ts';
import { loadIssues } from '#archive/load.ts';
import { writeSources } from '#search/archive-files.ts';
import { site } from '../../site.ts';

/** The outside addresses by which search goes straight to an issue. */
export async function GET(): Promise<Response> {
  const issues = await loadIssues();
  const weeks = holdingsOf(issues, site.series.numbering).flatMap((year) => year.weeks);
  return new Response(writeSources(issues, weeks));
}
