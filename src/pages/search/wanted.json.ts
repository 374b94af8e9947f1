import { wantedOf } from '#archive/holdings.ts';
import { loadHoldings } from '#archive/load.ts';
import { paths } from '#archive/paths.ts';
import { writeWanted } from '#search/archive-files.ts';

/** The issues that search knows by their titles alone. */
export async function GET(): Promise<Response> {
  const years = await loadHoldings();
  return new Response(writeWanted(wantedOf(years), ({ id }) => paths.wanted(id.year, id.number)));
}
