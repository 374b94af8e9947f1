/**
 * A page as browsers read it, with the way back: where each text of the tree stands in the file, and
 * what every other stretch of the file was. The stretches of both lie end to end.
 *
 * Saved pages are cut off, nested wrongly and patched by hand, and only the parser itself can say what
 * it took for a tag, what for words, and what it dropped; so its own tokens are written down.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, parse, type Token } from 'parse5';
import { fault } from '../fault.ts';
import type { Place } from '../ledger.ts';

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
type PageText = DefaultTreeAdapterTypes.TextNode;

/** A stretch of the file that is no text of the tree; `dropped` is text for which browsers have no place. */
export interface PageToken extends Place {
  readonly kind: 'tag' | 'machinery' | 'dropped';
}

export interface PageTree {
  readonly children: readonly PageNode[];
  readonly places: ReadonlyMap<PageNode, readonly Place[]>;
  readonly rest: readonly PageToken[];
}

/** Tags left open are repeated in every block after them; a short page can so ask for millions of elements. */
const MOST_ELEMENTS = 200_000;

/**
 * Parses a page.
 *
 * @throws Error when it has more elements than any real page
 */
export function parsePage(text: string): PageTree {
  const places = new Map<PageNode, Place[]>();
  const shown = new Set<Token.CharacterToken>();
  const words = new Set<Token.CharacterToken>();
  const others = new Map<Token.Token, PageToken>();
  let token: Token.CharacterToken | undefined;
  let elements = 0;

  const noteText = (node: PageNode | undefined) => {
    if (!node || !token) return;
    shown.add(token);
    const found = places.get(node) ?? [];
    for (const { start, end } of piecesOf(token, text)) {
      const last = found.at(-1);
      if (last?.end === start) found[found.length - 1] = { start: last.start, end };
      else found.push({ start, end });
    }
    places.set(node, found);
  };
  const parser = new Parser({
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, space, attributes) {
        elements += 1;
        if (elements > MOST_ELEMENTS) throw fault('too-deep');
        return defaultTreeAdapter.createElement(name, space, attributes);
      },
      insertText(parent, chars) {
        defaultTreeAdapter.insertText(parent, chars);
        noteText(parent.childNodes.at(-1));
      },
      insertTextBefore(parent, chars, before) {
        defaultTreeAdapter.insertTextBefore(parent, chars, before);
        noteText(parent.childNodes[parent.childNodes.indexOf(before) - 1]);
      },
    },
  });
  const insert = parser._insertCharacters.bind(parser);
  parser._insertCharacters = (one) => {
    token = one;
    insert(one);
  };
  /** Writes down the tokens that a handler of the parser is given; it may be given one again. */
  const listen = <One extends Token.Token>(handler: keyof typeof parser, note: (one: One) => void) => {
    const handle = (parser[handler] as (one: One) => void).bind(parser);
    Object.assign(parser, {
      [handler]: (one: One) => {
        note(one);
        handle(one);
      },
    });
  };
  const noteRest = (kind: PageToken['kind']) => (one: Token.Token) => {
    others.set(one, { ...placeOf(one), kind });
  };
  listen('onCharacter', (one: Token.CharacterToken) => words.add(one));
  listen('onWhitespaceCharacter', (one: Token.CharacterToken) => words.add(one));
  listen('onStartTag', noteRest('tag'));
  listen('onEndTag', noteRest('tag'));
  listen('onComment', noteRest('machinery'));
  listen('onDoctype', noteRest('machinery'));
  // A byte order mark is no word of the page.
  parser.tokenizer.write(text.replace(/^\ufeff/, ' '), true);

  for (const one of words) if (!shown.has(one) && one.chars.trim() !== '') noteRest('dropped')(one);
  return {
    children: parser.document.childNodes,
    places,
    rest: withCutTags(
      text,
      [...words].flatMap((one) => piecesOf(one, text)),
      [...others.values()],
    ),
  };
}

/** Says whether a node of a page is an element. */
export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

/** Says whether a node of a page is text. */
export function isText(node: PageNode): node is PageText {
  return node.nodeName === '#text';
}

/** Gives an attribute of an element. */
export function attributeOf({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Finds where the value of an attribute stands in the file, quotes left out. */
export function placeOfAttribute(text: string, element: PageElement, name: string): Place | undefined {
  const location = element.sourceCodeLocation?.attrs?.[name];
  if (!location) return undefined;
  const [, before, quote] =
    /^([^=]*=\s*(["']?))/.exec(text.slice(location.startOffset, location.endOffset)) ?? [];
  if (before === undefined) return undefined;
  const start = location.startOffset + before.length;
  const end = location.endOffset - (quote ? 1 : 0);
  return end > start ? { start, end } : undefined;
}

/** Gives the words of a piece of a page. */
export function decodeHtml(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  if (!plain.includes('&')) return plain;
  // In a title nothing is a tag, and after a first character no white space gets lost.
  return textIn(parse(`<title>x${plain}`).childNodes).slice(1);
}

function textIn(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textIn(node.childNodes) : ''))
    .join('');
}

function placeOf({ location }: Token.Token): Place {
  if (!location) throw new Error('the parser must note places');
  return { start: location.startOffset, end: location.endOffset };
}

/** The places of a text; the parser drops `</>` and goes on with the same words. */
function piecesOf(token: Token.CharacterToken, text: string): Place[] {
  const { start, end } = placeOf(token);
  if (token.chars.includes('</>')) return [{ start, end }];
  let place = start;
  return text
    .slice(start, end)
    .split('</>')
    .flatMap((piece) => {
      const from = place;
      place += piece.length + '</>'.length;
      return piece === '' ? [] : [{ start: from, end: from + piece.length }];
    });
}

/** Adds what the parser drops without a token: a tag that the end of the file cuts off, and `</>`. */
function withCutTags(text: string, words: readonly Place[], rest: readonly PageToken[]): PageToken[] {
  const cut: PageToken[] = [];
  let place = 0;
  const end = { start: text.length, end: text.length };
  for (const token of [...[...words, ...rest].sort((a, b) => a.start - b.start), end]) {
    if (token.start > place && text[place] === '<') cut.push({ start: place, end: token.start, kind: 'tag' });
    place = Math.max(place, token.end);
  }
  return [...rest, ...cut].sort((a, b) => a.start - b.start);
}
