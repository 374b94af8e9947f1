import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { daysBetween } from '#bulletin/iso-day.ts';
import { findContradiction } from '#bulletin/numbering.ts';
import type { Wording } from '#wording/wording.ts';
import { site } from '../site.ts';

/** Says, in one sentence each, what readers should know to be doubtful about an issue. */
export function flagsOf(
  { id, data: { numberFrom, period, published } }: ArchivedIssue,
  words: Wording,
): string[] {
  const { numbering, publishedAfter } = site.series;
  const { flags: say } = words.issue;
  const flags: string[] = [];
  if (!id) flags.push(say.unassigned);
  if (id && numberFrom) flags.push(say.supplied(id));
  const contradiction = id && period && findContradiction(numbering, id, period);
  if (contradiction) {
    const { printed, byRule } = contradiction;
    flags.push(say.contradiction(words.terms.period(printed), words.terms.period(byRule)));
  }
  const delay = period && published && daysBetween(period.end, published.day);
  if (delay !== undefined && (delay < publishedAfter.least || delay > publishedAfter.most)) {
    flags.push(say.delay(delay, publishedAfter.least, publishedAfter.most));
  }
  return flags;
}
