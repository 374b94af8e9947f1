import type { Catalogue, Entry } from './catalogue.ts';
import type { Candidate } from './query/candidates.ts';
import type { Facet, Filters, Order } from './question.ts';

/** A candidate with what the catalogue says of it. */
export interface Hit extends Candidate {
  readonly entry: Entry;
  /** Headings of the sections in which the words stand, where that is known. */
  readonly sections: readonly string[];
}

/** The sections of a page: headings with the number of their first word. */
export type PageSections = readonly (readonly [heading: string, word: number])[];

/** How many hits have a value of a facet, under the choices made in the other facets. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

type Valued = Pick<Hit, 'entry' | 'sections'>;

const VALUES: Record<Facet, (hit: Valued) => readonly string[]> = {
  year: ({ entry }) => [/^\d{4}/.exec(entry.path)?.[0] ?? 'undated'],
  rating: ({ entry }) => [entry.rating ?? 'none'],
  kind: ({ entry }) => [entry.kind],
  section: ({ sections }) => sections,
};

/** Joins candidates with the catalogue. */
export function toHits(
  pages: readonly Candidate[],
  catalogue: Catalogue,
  sectionsOf: (candidate: Candidate) => readonly string[],
): Hit[] {
  return pages.flatMap((candidate) => {
    const entry = catalogue.entries[candidate.page];
    return entry ? [{ ...candidate, entry, sections: sectionsOf(candidate) }] : [];
  });
}

/** Keeps the hits that fit the filters, but for one facet where that is named. */
export function filterHits(hits: readonly Hit[], filters: Filters, except?: Facet): Hit[] {
  const chosen = Object.entries(filters).filter(([facet]) => facet !== except) as [Facet, string][];
  return hits.filter((hit) => chosen.every(([facet, value]) => VALUES[facet](hit).includes(value)));
}

/** Leaves out the filters whose value no issue has: whoever writes addresses by hand may invent some. */
export function fittingFilters(
  filters: Filters,
  { entries }: Catalogue,
  sections: readonly PageSections[],
): Filters {
  const issues = entries.map((entry, page): Valued => {
    return { entry, sections: (sections[page] ?? []).map(([heading]) => heading) };
  });
  const chosen = Object.entries(filters) as [Facet, string][];
  const fitting = chosen.filter(([facet, value]) =>
    issues.some((issue) => VALUES[facet](issue).includes(value)),
  );
  return Object.fromEntries(fitting);
}

/** Orders hits; by relevance they stay as they are. What has no number comes last. */
export function orderHits(hits: readonly Hit[], order: Order): Hit[] {
  const sign = { relevance: 0, newest: 1, oldest: -1 }[order];
  const isDated = ({ entry }: Hit) => Number(entry.path.startsWith('undated/'));
  return [...hits].sort((a, b) => isDated(a) - isDated(b) || sign * (a.page - b.page));
}

/** Counts the values of each facet. */
export function countFacets(hits: readonly Hit[], filters: Filters): Record<Facet, readonly FacetCount[]> {
  return {
    year: countFacet(hits, 'year', filters),
    rating: countFacet(hits, 'rating', filters),
    kind: countFacet(hits, 'kind', filters),
    section: countFacet(hits, 'section', filters),
  };
}

/** Counts the values of a facet: years newest first, the others by frequency. */
function countFacet(hits: readonly Hit[], facet: Facet, filters: Filters): FacetCount[] {
  const counts = new Map<string, number>();
  for (const hit of filterHits(hits, filters, facet)) {
    for (const value of VALUES[facet](hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = filters[facet];
  if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (facet === 'year' ? 0 : b.count - a.count) || (a.value < b.value ? 1 : -1));
}
