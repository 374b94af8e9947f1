/** A heading of an issue's rendered text, as its table of contents needs it. */
export interface Heading {
  readonly id: string;
  /** The heading's words as HTML text, without elements. */
  readonly html: string;
}

/** Finds the sections of a rendered issue: its headings of level 2, in order. */
export function headingsOf(html: string): Heading[] {
  return [...html.matchAll(/<h2 id="([^"]*)"[^>]*>([\s\S]*?)<\/h2>/g)].map(([, id = '', inner = '']) => ({
    id,
    html: inner.replace(/<[^>]*>/g, ''),
  }));
}
