/**
 * Words that a page strikes out, raises or lowers. Markdown has no such words, and without a mark
 * `<del>99</del>20起` would become `9920起` and a note's number part of the figure before it. So the
 * text keeps them between marks, as Pandoc writes them, and no number is read across a mark.
 */
import type { Place } from '../ledger.ts';
import { attributeOf, type PageElement } from './page-tree.ts';

type Mark = 'struck' | 'raised' | 'lowered';

const MARKS: Readonly<Record<Mark, string>> = { struck: '~~', raised: '^', lowered: '~' };
const TAGS: ReadonlyMap<string, Mark> = new Map([
  ['del', 'struck'],
  ['s', 'struck'],
  ['strike', 'struck'],
  ['sup', 'raised'],
  ['sub', 'lowered'],
]);
const STYLES: readonly (readonly [RegExp, Mark])[] = [
  [/text-decoration[^;]*line-through/i, 'struck'],
  [/vertical-align\s*:\s*super/i, 'raised'],
  [/vertical-align\s*:\s*sub/i, 'lowered'],
];

/** Says how words inside elements are marked; what is struck out counts before what is raised. */
export function markOf(inside: readonly PageElement[]): Mark | undefined {
  const marks = inside.flatMap((element) => {
    const style = attributeOf(element, 'style') ?? '';
    const byStyle = element.tagName === 'span' && STYLES.find(([pattern]) => pattern.test(style))?.[1];
    return TAGS.get(element.tagName) ?? (byStyle || []);
  });
  return marks.find((mark) => mark === 'struck') ?? marks.at(-1);
}

/** Puts words between their marks. */
export function marked(words: string, as: Mark): string {
  return `${MARKS[as]}${words}${MARKS[as]}`;
}

/** Says whether a place holds words with a mark, and no address. */
export function isMark(as: Place['as']): as is Mark {
  return as !== undefined && as in MARKS;
}
