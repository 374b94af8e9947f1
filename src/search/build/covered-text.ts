import { attributesOf, findElements, hasAttribute, type Tag, tagsOf } from '#html/tags.ts';

/** What search covers of a page. */
export interface CoveredText {
  /** Language of the page. */
  readonly lang: string;
  /** The element marked with `data-pagefind-body`, without what is marked to be left out of it. */
  readonly html: string;
}

const LEFT_OUT = /^(?:script|style|template|noscript)$/;

/** Finds what search covers of a page; gives nothing for a page that it does not cover. */
export function findCoveredText(page: string): CoveredText | undefined {
  if (!page.includes('data-pagefind-body')) return undefined;
  const tags = [...tagsOf(page)];
  const [body] = findElements(tags, (tag) => hasAttribute(tag, 'data-pagefind-body'));
  if (!body) return undefined;
  const within = tags.filter(({ start }) => body.start <= start && start < body.end);
  let html = '';
  let at = body.start;
  for (const { start, end } of findElements(within, isLeftOut)) {
    html += page.slice(at, start);
    at = end;
  }
  const root = tags.find(({ name }) => name === 'html');
  const lang = root && attributesOf(root).find(({ name }) => name === 'lang')?.value;
  return { lang: lang ?? '', html: html + page.slice(at, body.end) };
}

function isLeftOut(tag: Tag): boolean {
  return LEFT_OUT.test(tag.name) || hasAttribute(tag, 'data-pagefind-ignore');
}
