import { LONGEST_TITLE, readTitle } from '#bulletin/title.ts';
import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import { isSectionHeading, type PrintedLine, wordsOf } from '../lines/printed-line.ts';

/** Where another issue begins in a capture, by its title. */
export interface SecondIssue {
  readonly title: string;
  /** The place of its title among the lines. */
  readonly place: number;
}

/**
 * Finds a second issue in the same capture: the title of another one, below which a section of the
 * text opens that has been there before. A list of earlier issues is none.
 *
 * @param own - year and number of the issue itself, where it prints them
 */
export function findSecondIssue(
  lines: readonly PrintedLine[],
  own: { readonly year?: number | undefined; readonly number?: number | undefined },
  series: Series,
): SecondIssue | undefined {
  const seen = new Set<unknown>();
  let other: SecondIssue | undefined;
  for (const [place, line] of lines.entries()) {
    const words = wordsOf(line);
    const section = isSectionHeading(line) ? findSection(series, words) : undefined;
    if (section?.role === 'text') {
      if (seen.has(section)) return other;
      seen.add(section);
      other = undefined;
    }
    const title = seen.size > 0 && words.length < LONGEST_TITLE ? readTitle(words, series.title) : undefined;
    if (title?.number === undefined || (title.year === own.year && title.number === own.number)) continue;
    other = { title: title.printed, place };
  }
  return undefined;
}
