/** The sections of each issue, for counting results by section: a file that is loaded when that is asked for. */
import type { PageSections } from '../arrangement.ts';
import { files } from '../files.ts';
import type { PagefindEngine } from './pagefind-engine.ts';

/** Loads the sections of each page, in the order of the catalogue. */
export async function loadSections(engine: PagefindEngine): Promise<readonly PageSections[]> {
  return JSON.parse(await engine.file(files.sections));
}

/** Names the sections of a page in which some places lie. */
export function sectionsAt(sections: PageSections | undefined, starts: readonly number[]): string[] {
  if (!sections) return [];
  const headings = starts.flatMap((start) => sections.findLast(([, word]) => word <= start)?.[0] ?? []);
  return [...new Set(headings)];
}
