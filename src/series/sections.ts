import { compactText } from '#bulletin/compact-text.ts';
import type { Section, Series } from './series.ts';

/** Numbering and punctuation that stand round a heading without belonging to its words. */
const AROUND =
  /^(?:[一二三四五六七八九十]+[、.]|\d+[、.]?|\([一二三四五六七八九十\d]+\)|[■●▶►◆★*#【[〔]+)+|[:】\]〕*]+$/g;

/**
 * Finds the section that a line is the heading of.
 *
 * @param line - a line as printed; spaces, full-width forms and numbering make no difference
 */
export function findSection(series: Series, line: string): Section | undefined {
  if (line.length > 60) return undefined;
  const plain = plainHeading(line);
  return series.sections.find(({ headings }) => headings.some((heading) => plainHeading(heading) === plain));
}

function plainHeading(text: string): string {
  return compactText(text).text.replace(AROUND, '').toLowerCase();
}
