/**
 * The figures of one issue beside those of another that the archive holds.
 *
 * The other issue need not be that of the week before, so a difference is one between two issues and
 * never a weekly change.
 */
import type { Figure, FigurePattern } from '#bulletin/figures.ts';
import type { ArchivedIssue } from './archived-issue.ts';

export interface FigureComparison {
  readonly key: string;
  readonly label: string;
  /** The figure here, and in the issue it is compared with; absent where that text does not print it. */
  readonly here: Figure | undefined;
  readonly there: Figure | undefined;
  /** What is printed in place of the figure, here and there, when nobody can read it. */
  readonly unreadHere: string | undefined;
  readonly unreadThere: string | undefined;
  /** How much more is counted here; absent unless both print the figure, in the same unit. */
  readonly difference: number | undefined;
}

/**
 * Puts the figures of two issues side by side, in the series' order.
 *
 * The series has printed other figures in other years. A figure that is absent here is given only when
 * this issue prints another of the same topic, so that a reader would miss it.
 *
 * @param other - the issue to compare with; without one, only the figures here are given
 */
export function compareFigures(
  issue: ArchivedIssue,
  other: ArchivedIssue | undefined,
  patterns: Readonly<Record<string, FigurePattern>>,
): FigureComparison[] {
  const { figures, unread } = issue.data;
  const printed = [...Object.keys(figures), ...Object.keys(unread?.figures ?? {})];
  const topics = new Set(printed.map((key) => patterns[key]?.topic));
  const looked = Object.entries(patterns).filter(([, { topic }]) => topics.has(topic));
  return looked.map(([key, { label }]) => {
    const here = figures[key];
    const there = other?.data.figures[key];
    const comparable = here !== undefined && here.unit === there?.unit;
    const difference = comparable ? here.value - there.value : undefined;
    const [unreadHere, unreadThere] = [unread?.figures?.[key], other?.data.unread?.figures?.[key]];
    return { key, label, here, there, unreadHere, unreadThere, difference };
  });
}
