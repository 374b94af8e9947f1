import { loadHoldings, loadIssues } from '#archive/load.ts';
import { writeSources } from '#search/archive-files.ts';

/** The outside addresses by which search goes straight to an issue. */
export async function GET(): Promise<Response> {
  const issues = await loadIssues();
  const weeks = (await loadHoldings()).flatMap((year) => year.weeks);
  return new Response(writeSources(issues, weeks));
}
