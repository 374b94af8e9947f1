import type { Root } from 'mdast';
import { readChanges } from '#bulletin/changes.ts';
import { readFigures } from '#bulletin/figures.ts';
import { readRatings } from '#bulletin/rating.ts';
import { type Draft, deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import { ownStatements } from '../fields/own-statements.ts';
import { findSecondIssue } from '../fields/second-issue.ts';
import { statementText } from '../fields/statement-text.ts';
import { isSectionHeading, linesOf, wordsOf } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

/** Reads what the text states: ratings, figures and changes. The words themselves stay where they are. */
export const readStatements: Step = () => (tree: Root, file) => {
  const { draft, series } = deskOf(file);
  const all = linesOf(tree);
  const second = findSecondIssue(all, draft.fields, series);
  if (second) remark(file, 'second-issue', { title: second.title });
  // What stands below the title of another issue is stated of that one.
  const lines = ownStatements(all.slice(0, second?.place), series);
  const text = statementText(lines, series);
  const { rating, otherRatings, unread: unreadRating } = readRatings(text, series.ratings);
  if (rating) draft.fields.rating = rating;
  if (unreadRating) {
    draft.fields.unread = { ...draft.fields.unread, rating: unreadRating };
    remark(file, 'rating-unread', { printed: unreadRating });
  }
  draft.fields.otherRatings = otherRatings;
  const { figures, changes, doubtful, unread, otherTime } = readFigures(text, series.figures);
  draft.fields.figures = figures;
  const panel = readChanges(lines.filter((line) => !isSectionHeading(line)).map(wordsOf), series.changes);
  draft.fields.changes = { ...panel.changes, ...changes };
  for (const label of panel.unclear) remark(file, 'change-unclear', { label });
  const labelOf = (key: string) => series.figures[key]?.label ?? key;
  for (const { key, printed } of unread) {
    if (!(key in figures)) keepUnread(draft, key, printed);
    remark(file, 'figure-unread', { label: labelOf(key), printed: printed.slice(0, 80) });
  }
  for (const { key, printed } of otherTime) {
    remark(file, 'figure-other-time', { label: labelOf(key), printed: printed.slice(0, 80) });
  }
  for (const key of doubtful) {
    remark(file, 'figure-twice', { label: labelOf(key), printed: figures[key]?.printed ?? '' });
  }
};

/** How many characters of printed words a field may have. */
const MOST_CHARACTERS = 500;

/** Keeps the words that are printed first where a figure is looked for; the report alone has those that fit no field. */
function keepUnread({ fields }: Draft, key: string, printed: string): void {
  if (printed.length > MOST_CHARACTERS) return;
  fields.unread = { ...fields.unread, figures: { [key]: printed, ...fields.unread?.figures } };
}
