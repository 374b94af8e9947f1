import type { ArchivedIssue } from '#archive/archived-issue.ts';
import type { Wording } from '#wording/wording.ts';
import { site } from '../site.ts';
import { nameIssue } from './issue-name.ts';
import { markCorrected } from './mark-corrected.ts';

/** Says in one sentence what an issue reports, from what it prints: for search engines and link previews. */
export function summaryOf(issue: ArchivedIssue, words: Wording): string {
  const { title, published, rating } = issue.data;
  const { names, day, gradeName } = words.terms;
  return words.issue.summary(names.publisher, title, nameIssue(issue, words), {
    published: published && day(published.day),
    rating: rating && markCorrected(gradeName(rating.value), 'rating', issue, words),
    counts: figureWords(issue, words),
  });
}

/** Names the figures an issue prints, each with its number, in the series' order. */
export function figureWords(issue: ArchivedIssue, words: Wording): string[] {
  const { terms } = words;
  return Object.entries(site.series.figures).flatMap(([key, { label }]) => {
    const figure = issue.data.figures[key];
    if (!figure) return [];
    const said = terms.figureAmount(terms.figure({ key, label }), figure.value, figure.unit);
    return [markCorrected(said, `figures.${key}`, issue, words)];
  });
}
