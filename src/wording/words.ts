/** Words of the interface, with what stands out among them: `src/components/Words.astro` shows them. */
export type Words = string | readonly (string | Span)[];

/** Words in an element of their own. Nothing here is markup: every string is shown as it is. */
export interface Span {
  readonly tag: 'a' | 'b' | 'code' | 'kbd' | 'small' | 'span';
  readonly words: Words;
  readonly href?: string;
  readonly rel?: string;
  readonly lang?: string;
  readonly class?: 'unit';
}

/** Words that lead somewhere. */
export function link(words: Words, href: string, rel?: string): Span {
  return { tag: 'a', words, href, ...(rel === undefined ? {} : { rel }) };
}

export function bold(words: string | number): Span {
  return { tag: 'b', words: String(words) };
}

export function code(words: string): Span {
  return { tag: 'code', words };
}

/** What a reader types. */
export function typed(words: string, lang?: string): Span {
  return { tag: 'kbd', words, ...(lang === undefined ? {} : { lang }) };
}

/** Chinese words on a page in another language. */
export function chinese(words: string): Span {
  return { tag: 'span', words, lang: 'zh-CN' };
}

/** Words between which no line ends: a number in an element of its own, and its unit. */
export function together(...words: readonly (string | Span)[]): Span {
  return { tag: 'span', class: 'unit', words };
}

/** Puts words into a list, for a sentence that goes on after them. */
export function parts(words: Words): readonly (string | Span)[] {
  return typeof words === 'string' ? [words] : words;
}

/**
 * Writes words as HTML; no line ends between a number and its Chinese unit. Pages hold dozens of words: as
 * components they would be most of a page's time.
 */
export function writeWords(words: Words): string {
  return parts(words).map(writePart).join('');
}

function writePart(part: string | Span): string {
  if (typeof part === 'string') return writeText(part).replaceAll(NUMBERS, '<span class="unit">$&</span>');
  const { tag, words, ...attributes } = part;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${writeText(value)}"`);
  return `<${tag}${written.join('')}>${writeWords(words)}</${tag}>`;
}

/** A day, or a number with the character before or after it that says what it counts. */
const NUMBERS =
  /\d{1,2}月\d{1,2}日|(?:[第共] ?)?\[?\d[\d.,]*(?:[—–-]\d+)?\]? ?[\u4e00-\u9fff]|(?:第 ?)?\d+[—–]\d+/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes text where no element may stand: in an attribute. */
export function writeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
