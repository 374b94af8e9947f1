import { type CompactText, compactText } from './compact-text.ts';
import { findMarks } from './emphasis.ts';
import { isOfOtherTime } from './other-time.ts';

/** A judgement on the week that a bulletin prints, with the words it stands in. */
export interface Rating {
  readonly value: string;
  readonly printed: string;
}

/** The grades of a week as the bulletin prints them, best first. */
export const grades = ['优', '良', '中', '差', '危'] as const;

/** How the ratings of a series are recognised. Patterns are matched on text without white space. */
export interface RatingPatterns {
  /** Finds the rating of the whole week; captures its grade in the first group. */
  readonly overall: RegExp;
  /** Finds ratings of single subjects, by what they rate; captures the grade in the first group. */
  readonly others: Readonly<Record<string, RegExp>>;
  /** The words round the rating of the whole week, so that one nobody can read is noticed. */
  readonly place?: RegExp;
}

export interface Ratings {
  readonly rating: { value: (typeof grades)[number]; printed: string } | undefined;
  readonly otherRatings: { subject: string; value: string; printed: string }[];
  /** Words that stand where the rating of the week is looked for, when none is read. */
  readonly unread?: string;
}

/**
 * Reads the ratings a text prints. A text may rate several things: the week as a whole and, in older
 * issues, the threat by vulnerabilities. Each is looked for by its own words.
 */
export function readRatings(text: string, { overall, others, place }: RatingPatterns): Ratings {
  const compact = compactText(text, findMarks(text));
  const whole = readRating(compact, overall);
  const unread = whole || !place ? undefined : quoteOf(compact, place);
  const grade = grades.find((grade) => grade === whole?.value);
  return {
    rating: whole && grade ? { value: grade, printed: whole.printed } : undefined,
    otherRatings: Object.entries(others).flatMap(([subject, pattern]) => {
      const rating = readRating(compact, pattern);
      return rating ? [{ subject, ...rating }] : [];
    }),
    ...(unread && { unread }),
  };
}

/** Reads the rating of the week; one of another time is none, and of two that differ nobody can say which. */
function readRating(compact: CompactText, pattern: RegExp): Rating | undefined {
  const [first, ...others] = [...compact.text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].filter(
    ({ index }) => !isOfOtherTime(compact.text, index),
  );
  if (!first?.[1] || others.some(([, grade]) => grade !== first[1])) return undefined;
  return { value: first[1], printed: compact.quote(first.index, first.index + first[0].length) };
}

function quoteOf(compact: CompactText, pattern: RegExp): string | undefined {
  const match = pattern.exec(compact.text);
  return match ? compact.quote(match.index, match.index + match[0].length) : undefined;
}
