import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { LONGEST_TITLE, readTitle } from '#bulletin/title.ts';
import type { Series } from '#series/series.ts';
import { type Desk, type Draft, deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import { readByline } from '../fields/read-byline.ts';
import { readMasthead } from '../fields/read-masthead.ts';
import { isWebAddress } from '../fields/web-address.ts';
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
import type { Step } from './step.ts';

type Fate = { fate: 'field' | 'removed'; by: string };

const LONGEST_NAME = 40;
const BULLET = /^[\s●•·*+-]*$/;

/** Takes what stands above the first section: titles, the cover, the lines that name the account. */
export const takeHead: Step = () => (tree: Root, file) => {
  const desk = deskOf(file);
  const { account, draft, series } = desk;
  const lines = linesOf(tree);
  const firstSection = lines.findIndex(isSectionHeading);
  const hasText = firstSection >= 0;
  const end = hasText ? firstSection : lines.findIndex((line) => findInterfaceRule(wordsOf(line))?.opens);
  const head = end < 0 ? lines : lines.slice(0, end);
  const fates = new Map<PrintedLine, Fate>();
  for (const line of head) {
    const fate = fateOfWords(line, draft, series) ?? fateOfPicture(line, draft, file);
    if (fate) fates.set(line, fate);
  }
  const unclaimed = head.filter((line) => !fates.has(line));
  takeNames(unclaimed, fates, desk, hasText);
  for (const line of head.filter((line) => !fates.has(line))) {
    remark(file, 'unknown-line', { line: wordsOf(line).slice(0, 60) });
  }
  takeLines(tree, account, (line) => fates.get(line));
};

/** Says whether a line is only the name of the account that the article appeared under. */
export function isAccountName(line: string, { capture }: Draft, { accounts }: Series): boolean {
  return [...accounts, capture.source, capture.account, capture.author].includes(line);
}

function fateOfWords(line: PrintedLine, draft: Draft, series: Series): Fate | undefined {
  const words = wordsOf(line);
  if (words === '') return undefined;
  // Where the document has a title, another that leads elsewhere stands in a list of issues.
  const leads =
    line.data.leads ?? line.children.every((node) => node.type === 'link' || BULLET.test(textOf(node)));
  const isListed = leads && draft.titles.length > 0 && !draft.titles.includes(words);
  const isShort = words.length < LONGEST_TITLE || draft.titles.includes(words);
  if (!isListed && isShort && readTitle(words, series.title)) {
    draft.titles.push(words);
    return { fate: 'field', by: 'title' };
  }
  const masthead = readMasthead(words);
  if (masthead) {
    draft.numberLine ??= masthead.number;
    draft.yearLine ??= masthead.year;
    draft.periodLine ??= masthead.period;
    return { fate: 'field', by: masthead.period && !masthead.number ? 'period' : 'number' };
  }
  const modified = /^(?:修改于|更新于|(?:最后)?更新(?:时间|日期)?[：:])\s*\S.*$/.exec(words);
  if (modified) {
    draft.capture.modified = words;
    return { fate: 'field', by: 'captures.modified' };
  }
  if (readByline(words, draft, series)) return { fate: 'field', by: 'published' };
  if (words === '原创') return { fate: 'removed', by: 'original-mark' };
  const rule = findInterfaceRule(words);
  if (rule?.means) draft.textless = rule.means;
  return rule ? { fate: 'removed', by: rule.rule } : undefined;
}

function fateOfPicture(line: PrintedLine, draft: Draft, file: VFile): Fate | undefined {
  if (!isPictureOnly(line)) return undefined;
  const [picture] = picturesIn(line);
  if (!picture || picture.url === '') return { fate: 'removed', by: 'empty-picture' };
  if (/^https?:\/\/wx\.qlogo\.cn\//.test(picture.url)) return { fate: 'removed', by: 'account-picture' };
  if (picture.alt !== 'cover_image') return undefined;
  if (!isWebAddress(picture.url)) {
    remark(file, 'picture-lost', { address: picture.url.slice(0, 60) });
    return { fate: 'removed', by: 'lost-cover' };
  }
  draft.fields.pictures = [{ address: picture.url, place: 'cover' }];
  return { fate: 'field', by: 'pictures' };
}

/**
 * The lines between title and text are short names: of the author, where two stand there, and of the
 * account. A card that shares another account's article names the sharing account first.
 */
function takeNames(
  lines: readonly PrintedLine[],
  fates: Map<PrintedLine, Fate>,
  { draft, series }: Desk,
  hasText: boolean,
): void {
  const short = lines.filter((line) => isName(wordsOf(line)));
  // Where more stand there than names, only those that are known are names.
  const names =
    short.length > 2 ? short.filter((line) => isAccountName(wordsOf(line), draft, series)) : short;
  if (names.length === 0 || names.length > 2) return;
  const [account, other] = hasText ? names.reverse() : names;
  if (account) {
    draft.capture.account = wordsOf(account);
    fates.set(account, { fate: 'field', by: 'captures.account' });
  }
  if (!other) return;
  if (hasText) draft.capture.author = wordsOf(other);
  fates.set(
    other,
    hasText ? { fate: 'field', by: 'captures.author' } : { fate: 'removed', by: 'shared-account' },
  );
}

/** Where a page stands on its site: `首页 > 新闻 > 正文`. */
const TRAIL = /[>＞»›]|^(?:您的)?(?:当前|所在)?位置|^首\s*页(?:\s|$|[/|])/;

function isName(words: string): boolean {
  return words !== '' && words.length <= LONGEST_NAME && !/[，。；：！？]/.test(words) && !TRAIL.test(words);
}
