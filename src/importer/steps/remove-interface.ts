import type { Root } from 'mdast';
import { deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import { findInterfaceRule } from '../interface-lines.ts';
import {
  isPictureOnly,
  isSectionHeading,
  linesOf,
  type PrintedLine,
  picturesIn,
  takeLines,
  wordsOf,
} from '../printed-line.ts';
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
  const first = lines.findIndex((line, place) => place > lastSection && isEnd(line));
  const after = new Set(first < 0 ? [] : lines.slice(first));
  const sections = new Set(lines.slice(0, Math.max(lastSection, 0)));
  takeLines(tree, account, (line) => {
    if (!sections.has(line) && /^修改于\s*\S.*$/.test(wordsOf(line))) {
      draft.capture.modified ??= wordsOf(line);
      return { fate: 'field', by: 'captures.modified' };
    }
    if (!after.has(line)) return undefined;
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
