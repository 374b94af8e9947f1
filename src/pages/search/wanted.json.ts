import { holdingsOf, wantedOf } from '#archive/holdings.ts';
import { loadIssues } from '#archive/load.ts';
import { paths } from '#archive/paths.ts';
import { writeWanted } from '#search/archive-files.ts';
import { site } from '../../site.ts';

/** The issues that search knows by their titles alone. */
export async function GET(): Promise<Response> {
  const years = holdingsOf(await loadIssues(), site.series.numbering);
  return new Response(writeWanted(wantedOf(years), ({ id }) => paths.wanted(id.year, id.number)));
}
