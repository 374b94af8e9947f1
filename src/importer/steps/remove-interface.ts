import type { Root } from 'mdast';
import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import { deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import { findInterfaceRule } from '../lines/interface-lines.ts';
import {
  isPictureOnly,
  isSectionHeading,
  linesOf,
  type PrintedLine,
  picturesIn,
  takeLines,
  wordsOf,
} from '../lines/printed-line.ts';
import { entriesIn } from './read-review.ts';
import type { Step } from './step.ts';
import { isAccountName } from './take-head.ts';

/**
 * Removes what the reading program shows after an article: buttons, dialogs, codes to scan.
 *
 * The article ends at the first line that can only be the program's; a word such as 分享 is never
 * removed before it. A line after the end that no rule knows stays, with a message.
 */
export const removeInterface: Step = () => (tree: Root, file) => {
  const { account, draft, series } = deskOf(file);
  const lines = linesOf(tree);
  const lastSection = lines.findLastIndex(isSectionHeading);
  let first = lines.findIndex((line, place) => place > lastSection && isEnd(line));
  while (first - 1 > lastSection && isAbove(lines[first - 1])) first -= 1;
  const after = new Set(first < 0 ? [] : lines.slice(first));
  const belowList = linesBelowList(lines, lastSection, series);
  const sections = new Set(lines.slice(0, Math.max(lastSection, 0)));
  takeLines(tree, account, (line) => {
    if (!sections.has(line) && /^修改于\s*\S.*$/.test(wordsOf(line))) {
      draft.capture.modified ??= wordsOf(line);
      return { fate: 'field', by: 'captures.modified' };
    }
    if (!after.has(line) && !(belowList.has(line) && wordsOf(line) !== '')) return undefined;
    const found = findInterfaceRule(wordsOf(line));
    if (found?.means) draft.textless = found.means;
    if (found) return { fate: 'removed', by: found.rule };
    if (isEmptyPicture(line)) return { fate: 'removed', by: 'empty-picture' };
    if (isPictureOnly(line)) return { fate: 'removed', by: 'interface-picture' };
    if (isLinkOnly(line)) return { fate: 'removed', by: 'page-link' };
    if (isAccountName(wordsOf(line), draft, series)) return { fate: 'removed', by: 'account-repeated' };
    remark(file, 'unknown-line', { line: wordsOf(line).slice(0, 60) });
    return undefined;
  });
};

/** Gives what stands below the last entry of a list of earlier issues: no words of the bulletin do. */
function linesBelowList(
  lines: readonly PrintedLine[],
  heading: number,
  series: Series,
): ReadonlySet<PrintedLine> {
  const section = lines[heading] && findSection(series, wordsOf(lines[heading]));
  if (section?.role !== 'review') return new Set();
  const last = lines.findLastIndex((line, place) => place > heading && entriesIn(line, series).length > 0);
  return new Set(last < 0 ? [] : lines.slice(last + 1));
}

/** What the program shows may begin above the first line that can only be its own. */
const ABOVE = new Set(['collection-tag', 'reader-comments', 'player', 'follow-call']);

function isAbove(line: PrintedLine | undefined): boolean {
  const found = line && findInterfaceRule(wordsOf(line));
  return found !== undefined && ABOVE.has(found.rule);
}

function isEnd(line: PrintedLine): boolean {
  return findInterfaceRule(wordsOf(line))?.opens === true || isEmptyPicture(line);
}

function isEmptyPicture(line: PrintedLine): boolean {
  return isPictureOnly(line) && picturesIn(line).every(({ url }) => url === '');
}

/** Says whether a line after the end only leads elsewhere. */
function isLinkOnly(line: PrintedLine): boolean {
  return line.children.every(
    (node) => node.type === 'link' || (node.type === 'text' && node.value.trim() === ''),
  );
}
