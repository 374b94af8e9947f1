import type { ArchivedIssue } from '#archive/archived-issue.ts';
import type { Wording } from '#wording/wording.ts';
import { site } from '../site.ts';
import { nameIssue } from './issue-name.ts';

/** Says in one sentence what an issue reports, from what it prints: for search engines and link previews. */
export function summaryOf(issue: ArchivedIssue, words: Wording): string {
  const { title, published, rating } = issue.data;
  const { names, day, gradeName } = words.terms;
  return words.issue.summary(names.publisher, title, nameIssue(issue, words), {
    published: published && day(published.day),
    rating: rating && gradeName(rating.value),
    counts: figureWords(issue, words),
  });
}

/** Names the figures an issue prints, each with its number, in the series' order. */
export function figureWords({ data }: ArchivedIssue, { terms }: Wording): string[] {
  return Object.entries(site.series.figures).flatMap(([key, { label }]) => {
    const figure = data.figures[key];
    return figure ? [terms.figureAmount(terms.figure({ key, label }), figure.value, figure.unit)] : [];
  });
}
