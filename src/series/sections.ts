import { compactText } from '#bulletin/compact-text.ts';
import type { Section, Series } from './series.ts';

/** Numbering and punctuation that stand round a heading without belonging to its words. */
const AROUND =
  /^(?:[一二三四五六七八九十]+[、.]|\d+[、.]?|part[.:]?\d+[、.:]?|\([一二三四五六七八九十\d]+\)|[■□●○◎▶►▷▍▌▎█|◆◇★☆*#【[〔《「>》—–=~-]+|\p{Extended_Pictographic}|\ufe0f|\u20e3)+|(?:[:】\]〕》」*|◆◇★☆<—–=~-]|\p{Extended_Pictographic}|\ufe0f)+$/giu;

/**
 * Finds the section that a line is the heading of.
 *
 * @param line - a line as printed; spaces, full-width forms and numbering make no difference
 */
export function findSection(series: Series, line: string): Section | undefined {
  return line.length > LONGEST ? undefined : headingsOf(series).get(plainHeading(line));
}

const LONGEST = 60;
const known = new WeakMap<Series, ReadonlyMap<string, Section>>();

/** The sections of a series by the plain form of each heading, worked out once. */
function headingsOf(series: Series): ReadonlyMap<string, Section> {
  const headings =
    known.get(series) ??
    new Map(
      series.sections.flatMap((section) =>
        section.headings.map((heading) => [plainHeading(heading), section] as const),
      ),
    );
  known.set(series, headings);
  return headings;
}

function plainHeading(text: string): string {
  return compactText(text).text.replace(AROUND, '').toLowerCase();
}
