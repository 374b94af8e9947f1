import { loadIssues } from '#archive/load.ts';
import { writeCatalogue } from '#search/archive-files.ts';

/** What search knows of each issue besides its words. */
export const GET = async () => new Response(writeCatalogue(await loadIssues()));
