/**
 * The tags of a finished page, one after the other, each with its place.
 *
 * A tree of a page takes most of a millisecond to make, and there are tens of thousands of pages of which only
 * an address or one element is wanted. What is read here is the plain form in which our own pages are
 * written, and there is one way to read it; a page with anything else in it is refused.
 */
import { decodeHTMLAttribute } from 'entities';

export interface Tag {
  /** Name of its element, in small letters. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Where it begins in the page, and where what follows it does. */
  readonly start: number;
  readonly end: number;
  /** Its attributes as they are written. */
  readonly written: string;
}

export interface Attribute {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
  /** Where it begins in the page, white space before it included, and where what follows it does. */
  readonly start: number;
  readonly end: number;
}

/** Where an element begins in a page, and where what follows it does. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

// Not `\s`: to browsers, the wide space of Chinese is a letter like any other.
const SPACE = '[\\t\\n\\f\\r ]';
const PLAIN = (beside: string) => `[^\\t\\n\\f\\r ${beside}]`;
const VALUE = `"([^"]*)"|'([^']*)'|(${PLAIN(`"'<>=\``)}+)`;
const ATTRIBUTE = `${SPACE}+(${PLAIN(`"'<>/=`)}+)(?:=(?:${VALUE}))?`;
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'g');
const NAME = `[a-z]${PLAIN('/>')}*`;
const MARKUP = new RegExp(
  [
    '<!--(?!-?>)(?:(?!--!?>)[\\s\\S])*-->|<!doctype\\b[^>]*>',
    `</(${NAME})${SPACE}*>`,
    `<(${NAME})((?:${ATTRIBUTE.replaceAll(/\((?!\?)/g, '(?:')})*)${SPACE}*/?>`,
  ].join('|'),
  'iy',
);
/** What stands in these is text, whatever it looks like. */
const TEXT_ONLY = /^(?:iframe|noembed|noframes|script|style|textarea|title|xmp)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Reads the tags of a page.
 *
 * @throws Error at what is neither text nor a tag in its plain form
 */
export function* tagsOf(page: string): Generator<Tag, void, undefined> {
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at)) {
    MARKUP.lastIndex = at;
    const found = MARKUP.exec(page);
    if (!found)
      throw new Error(`Not the markup of a page of ours: ${JSON.stringify(page.slice(at, at + 80))}`);
    const [markup, end, start, written = ''] = found;
    const name = (start ?? end)?.toLowerCase();
    const tag = { isEnd: end !== undefined, start: at, end: at + markup.length, written };
    at = tag.end;
    if (name === undefined) continue;
    yield { name, ...tag };
    if (!tag.isEnd && TEXT_ONLY.test(name)) at = endOfText(page, at, name);
  }
}

function endOfText(page: string, start: number, name: string): number {
  const closing = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  closing.lastIndex = start;
  const end = closing.exec(page)?.index ?? -1;
  // A comment within a script would have to be read as browsers of the nineties did.
  if (end < 0 || (name === 'script' && page.slice(start, end).includes('<!--')))
    throw new Error(`Not a ${name} of a page of ours: ${JSON.stringify(page.slice(start, start + 80))}`);
  return end;
}

/** Reads the attributes of a tag; where one is written twice, the first is meant. */
export function attributesOf({ name, start, written }: Tag): readonly Attribute[] {
  let at = start + 1 + name.length;
  const attributes = new Map<string, Attribute>();
  for (const [whole, key = '', double, single, bare] of written.matchAll(ATTRIBUTES)) {
    const value = double ?? single ?? bare ?? '';
    const attribute = {
      name: key.toLowerCase(),
      value: value.includes('&') ? decodeHTMLAttribute(value) : value,
      start: at,
      end: at + whole.length,
    };
    if (!attributes.has(attribute.name)) attributes.set(attribute.name, attribute);
    at = attribute.end;
  }
  return [...attributes.values()];
}

/** Says whether a tag has an attribute, whatever its value. */
export function hasAttribute(tag: Tag, name: string): boolean {
  return tag.written.includes(name) && attributesOf(tag).some((attribute) => attribute.name === name);
}

/**
 * Gives the elements that begin with a wanted tag, but not those within another of them.
 *
 * @throws Error when one is not ended
 */
export function findElements(tags: Iterable<Tag>, isWanted: (tag: Tag) => boolean): Extent[] {
  const found: Extent[] = [];
  let open: { readonly tag: Tag; depth: number } | undefined;
  for (const tag of tags) {
    if (open && tag.name === open.tag.name) open.depth += tag.isEnd ? -1 : 1;
    if (!open && !tag.isEnd && isWanted(tag)) {
      if (VOID.test(tag.name)) found.push({ start: tag.start, end: tag.end });
      else open = { tag, depth: 1 };
    }
    if (open?.depth !== 0) continue;
    found.push({ start: open.tag.start, end: tag.end });
    open = undefined;
  }
  if (open) throw new Error(`<${open.tag.name}${open.tag.written}> is not ended.`);
  return found;
}
