/**
 * A page cut into its tokens, end to end: words, tags, and what runs or is said behind the scenes. The
 * tree says what a page means; the tokens say where each character of it went.
 */
export interface HtmlToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'words' | 'tag' | 'machinery';
}

const TOKENS = new RegExp(
  [
    '(?<machinery><!--[\\s\\S]*?(?:-->|$)|<![^>]*>|<\\?[^>]*>|<(script|style|noscript|template|textarea|iframe|svg|xmp)\\b[\\s\\S]*?(?:</\\2\\s*>|$))',
    '(?<tag></?[A-Za-z](?:"[^"]*"|\'[^\']*\'|[^\'">])*>|</?[A-Za-z][^>]*>|</?[A-Za-z][^<>]*$)',
    '(?<words>(?:[^<]|<(?![A-Za-z/!?]))+|<)',
  ].join('|'),
  'gi',
);

/** Cuts a page into tokens that lie end to end. */
export function cutHtml(text: string): HtmlToken[] {
  return [...text.matchAll(TOKENS)].map((match) => {
    const { machinery, tag } = match.groups ?? {};
    const kind = machinery !== undefined ? 'machinery' : tag !== undefined ? 'tag' : 'words';
    return { start: match.index, end: match.index + match[0].length, kind };
  });
}

/** Finds the value of an attribute in a tag, quotes left out. */
export function findAttribute(
  text: string,
  tag: { start: number; end: number },
  name: string,
): { start: number; end: number } | undefined {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i');
  const match = pattern.exec(text.slice(tag.start, tag.end));
  if (!match?.[1] || !match[2]) return undefined;
  const quote = /^["']/.test(match[2]) ? 1 : 0;
  const start = tag.start + match.index + match[1].length + quote;
  const end = start + match[2].length - 2 * quote;
  return end > start ? { start, end } : undefined;
}
