import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { MOST_FIGURES } from '#sharing/card-room.ts';
import type { Wording } from '#wording/wording.ts';
import { markCorrected } from './mark-corrected.ts';
import { figureWords } from './summary.ts';

/** Says what stands on the card of an issue, and nothing else, for those who do not see it. */
export function cardWordsOf(issue: ArchivedIssue, words: Wording): string {
  const { id, data } = issue;
  const { terms } = words;
  return words.issue.cardWords(id ? terms.issue(id) : words.frame.undated, {
    period: data.period && markCorrected(terms.period(data.period), 'period', issue, words),
    rating: data.rating && markCorrected(terms.gradeName(data.rating.value), 'rating', issue, words),
    counts: figureWords(issue, words).slice(0, MOST_FIGURES),
  });
}
