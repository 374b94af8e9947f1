import { elementsOf, outermost, type PlacedElement } from '#html/elements.ts';

/** What search covers of a page. */
export interface CoveredText {
  /** Language of the page. */
  readonly lang: string;
  /** The element marked with `data-pagefind-body`, without what is marked to be left out of it. */
  readonly html: string;
}

const LEFT_OUT = /^(?:script|style|template|noscript)$/;

/** Finds what search covers of a page; gives nothing for a page that it does not cover. */
export function findCoveredText(page: string): CoveredText | undefined {
  if (!page.includes('data-pagefind-body')) return undefined;
  const elements = elementsOf(page);
  const body = elements.find(({ attributes }) => 'data-pagefind-body' in attributes);
  if (!body) return undefined;
  const within = elements.filter(({ start }) => body.start <= start && start < body.end);
  let html = '';
  let at = body.start;
  for (const { start, end } of outermost(within, isLeftOut)) {
    html += page.slice(at, start);
    at = end;
  }
  const root = elements.find(({ name }) => name === 'html');
  return { lang: root?.attributes['lang'] ?? '', html: html + page.slice(at, body.end) };
}

function isLeftOut({ name, attributes }: PlacedElement): boolean {
  return LEFT_OUT.test(name) || 'data-pagefind-ignore' in attributes;
}
