import { LONGEST_QUERY } from './query/query.ts';

/**
 * A question as the address of the search page holds it: `?q=仿冒&year=2024&order=newest`. The address
 * is the only state, so it can be shared, and the back button works.
 */
export interface Question {
  readonly words: string;
  readonly filters: Filters;
  readonly order: Order;
}

/** Chosen values by facet; a facet without a choice is absent. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;

export const FACETS = ['year', 'rating', 'kind', 'section'] as const;
export type Facet = (typeof FACETS)[number];

export const ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** Reads the query part of an address. What it does not know it leaves out. */
export function readQuestion(search: string): Question {
  const fields = new URLSearchParams(search);
  const filters: Partial<Record<Facet, string>> = {};
  for (const facet of FACETS) {
    const value = fields.get(facet)?.slice(0, 100);
    if (value) filters[facet] = value;
  }
  return {
    words: (fields.get('q') ?? '').slice(0, LONGEST_QUERY),
    filters,
    order: readOrder(fields.get('order')),
  };
}

/** Reads the name of an order; any other name stands for the first. */
export function readOrder(name: string | null): Order {
  return ORDERS.find((order) => order === name) ?? 'relevance';
}

/** Writes a question as the query part of an address. */
export function formatQuestion({ words, filters, order }: Question): string {
  const fields = new URLSearchParams();
  if (words.trim() !== '') fields.set('q', words.trim());
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== undefined) fields.set(facet, value);
  }
  if (order !== 'relevance') fields.set('order', order);
  const text = fields.toString();
  return text === '' ? '' : `?${text}`;
}
