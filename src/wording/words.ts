/** Words of the interface, with what stands out among them: `src/components/Words.astro` shows them. */
export type Words = string | readonly (string | Span)[];

/** Words in an element of their own. Nothing here is markup: every string is shown as it is. */
export interface Span {
  readonly tag: 'a' | 'b' | 'code' | 'kbd' | 'small' | 'span';
  readonly words: Words;
  readonly href?: string;
  readonly rel?: string;
  readonly lang?: string;
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

/** Puts words into a list, for a sentence that goes on after them. */
export function parts(words: Words): readonly (string | Span)[] {
  return typeof words === 'string' ? [words] : words;
}

/** Writes words as HTML. Pages hold dozens of them: as components they would be most of a page's time. */
export function writeWords(words: Words): string {
  return parts(words).map(writePart).join('');
}

function writePart(part: string | Span): string {
  if (typeof part === 'string') return writeText(part);
  const { tag, words, ...attributes } = part;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${writeText(value)}"`);
  return `<${tag}${written.join('')}>${writeWords(words)}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function writeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
