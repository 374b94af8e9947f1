/**
 * Marks that make words bold or slanted, as collectors' programs leave them in a text: `**511起**`,
 * `<span style="…">511</span>`. They say nothing, and nothing is read across them unless one looks past them.
 *
 * Reposts print `**` in place of words and digits, too. So only pairs are marks, never one right after a
 * digit that is not whole between them: `5**起` is no 5.
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

const PAIR =
  /(?<![*_`\w])(\*{1,3}|_{1,3}|`)(?![\s*_`])((?:[\d.,]+万?)|(?:(?!\1).){0,299}(?!\d)\S)\1(?![*_`\w])/gu;
const TAG = /<\/?(?:b|em|font|i|span|strong|u)(?:\s[^<>]{0,300})?>/gi;

/** Finds the marks in a text, in order. */
export function findMarks(text: string): Mark[] {
  const pairs = [...text.matchAll(PAIR)].flatMap(({ 0: whole, 1: mark = '', index }) => {
    const end = index + whole.length;
    return [
      { start: index, end: index + mark.length },
      { start: end - mark.length, end },
    ];
  });
  const tags = [...text.matchAll(TAG)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }));
  return [...pairs, ...tags].sort((a, b) => a.start - b.start);
}
