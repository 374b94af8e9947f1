/** What the search page shows, built of elements and text alone: nothing found is ever read as HTML. */

import { faceOf } from '#styles/song-face.ts';
import type { Wording as Words } from '#wording/wording.ts';
import type { Piece } from '../query/excerpt.ts';
import type { Facet } from '../question.ts';
import { fill } from './fill.ts';
import type { Wanted } from './named.ts';
import type { Result } from './result.ts';
import type { Reply } from './session.ts';

/** What is found is Chinese, whatever the language of the interface. */
export const TEXTS = 'zh-CN';

/** What the page says, in its own language. */
export type Wording = Words['searching'];

/** Makes an element with properties of its own and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Shows one issue with its places, each of them a link. */
export function resultItem(result: Result, issueAddress: string, wording: Wording): HTMLLIElement {
  const first = result.places[0];
  const title = element(
    'a',
    { href: issueAddress + (first?.fragment ?? ''), lang: TEXTS },
    ...marked(result.title),
  );
  const item = element(
    'li',
    { className: 'hit' },
    element('h2', { className: faceOf(textOf(result.title)) ?? '' }, title),
    element('p', { className: 'hit-facts' }, ...factsOf(result, issueAddress, wording)),
  );
  if (result.places.length > 0) item.append(placesList(result, issueAddress));
  if (result.morePlaces > 0) {
    item.append(
      element('p', { className: 'hit-more' }, fill(wording.furtherPlaces, { count: result.morePlaces })),
    );
  }
  return item;
}

/** What its source is, and the rating; one that is a person's leads to the reason. */
function factsOf(
  { kind, rating, isRatingCorrected }: Result,
  issueAddress: string,
  wording: Wording,
): (Node | string)[] {
  const kindName = valueWords('kind', kind, wording);
  if (rating === undefined) return [kindName];
  const rated = fill(wording.rating, { rating: valueWords('rating', rating, wording) });
  const mark = element('a', { href: `${issueAddress}#corrections` }, wording.correctedMark);
  return [`${kindName} · ${rated}`, ...(isRatingCorrected ? [' ', element('small', {}, mark)] : [])];
}

function placesList({ places }: Result, issueAddress: string): HTMLUListElement {
  const items = places.map(({ heading, fragment, pieces }) => {
    const link = element('a', { href: issueAddress + fragment }, ...marked(pieces));
    const label =
      heading === undefined || heading === textOf(pieces)
        ? []
        : [element('span', { className: 'hit-section' }, heading)];
    return element('li', {}, ...label, link);
  });
  return element('ul', { className: 'hit-places', lang: TEXTS }, ...items);
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));
}

/** Names a value of a facet; what has no name stands for itself. */
export function valueWords(facet: Facet, value: string, wording: Wording): string {
  const values: Partial<Record<Facet, Readonly<Record<string, string>>>> = wording.values;
  return values[facet]?.[value] ?? value;
}

/** Names an issue by its path. */
export function issueName(path: string, wording: Wording): string {
  const [year = '', number = ''] = path.split('/');
  if (year in wording.values.year) return valueWords('year', year, wording);
  return fill(wording.issue, { year, number: Number(number) });
}

/** Shows the issues that are known by their titles alone. */
export function wantedItems(
  wanted: readonly Wanted[],
  inLanguage: (address: string) => string,
): HTMLLIElement[] {
  return wanted.map(({ title, address }) =>
    element('li', { lang: TEXTS }, element('a', { href: inLanguage(address) }, title)),
  );
}

/** Says how many issues were found. */
export function statusOf({ step, total, isSure, direct, soFar }: Reply, wording: Wording): string {
  const { length: named } = direct;
  if (step === 'none' && named > 0)
    return fill(named === 1 ? wording.named.one : wording.named.more, { count: named });
  if (step === 'none' || step === 'marks') return wording.nothing;
  if (total === 0) return wording.nothingLeft;
  const { one, more } = isSure ? wording.found : wording.atMost;
  const found = fill(total === 1 ? one : more, { count: total });
  return soFar ? fill(wording.soFar, { ...soFar, found }) : found;
}

/**
 * Puts items into a list. One that stands there already, the same in every word, keeps its element, and with it
 * the focus.
 */
export function replaceItems(list: HTMLElement, items: readonly HTMLElement[]): void {
  const former = [...list.children];
  const { activeElement: focused } = document;
  const kept = items.map((item) => former.find((other) => other.isEqualNode(item)) ?? item);
  for (const other of former) if (!kept.some((item) => item === other)) other.remove();
  for (const [at, item] of kept.entries()) {
    if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
  }
  // What was moved loses it.
  if (list.contains(focused)) (focused as HTMLElement).focus({ preventScroll: true });
}

/** Says why the results are not what was asked for; `undefined` for exact answers. */
export function noticeOf(reply: Reply, asked: string, wording: Wording): string | undefined {
  const { beside } = reply;
  if (!beside) return stepNotice(reply, asked, wording);
  const scope = fill(beside.isWithin ? wording.within : wording.elsewhere, { words: beside.words });
  return [scope, stepNotice(reply, beside.words, wording)].filter(Boolean).join('');
}

function stepNotice(
  { step, words, wanted, direct }: Reply,
  asked: string,
  wording: Wording,
): string | undefined {
  if (step === 'corrected') return fill(wording.corrected, { asked, words: words.join(' ') });
  if (step === 'words') return fill(wording.apart, { asked, words: words.join(wording.comma) });
  if (step === 'partial') return wording.partial;
  if (step === 'marks') return fill(wording.onlyMarks, { asked });
  if (step !== 'none') return undefined;
  if (direct.length > 0) return fill(wording.absentButNamed, { asked });
  return fill(wanted.length > 0 ? wording.absentButWanted : wording.absent, { asked });
}
