/** What the search page shows, built of elements and text alone: nothing found is ever read as HTML. */
import type { FacetCount } from '../arrangement.ts';
import type { Piece } from '../query/excerpt.ts';
import type { Facet, Filters } from '../question.ts';
import type { Reply, Result, Wanted } from './session.ts';
import { noticeOf, statusOf } from './wording.ts';

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
export function resultItem(result: Result, issueAddress: string): HTMLLIElement {
  const first = result.places[0];
  const title = element('a', { href: issueAddress + (first?.fragment ?? '') }, ...marked(result.title));
  const facts = [result.kind, result.rating && `评价${result.rating}`].filter((fact) => fact !== undefined);
  const item = element(
    'li',
    { className: 'hit' },
    element('h2', {}, title),
    element('p', { className: 'hit-facts' }, facts.join(' · ')),
  );
  if (result.places.length > 0) item.append(placesList(result, issueAddress));
  if (result.morePlaces > 0) {
    item.append(element('p', { className: 'hit-more' }, `本期另有 ${result.morePlaces} 处`));
  }
  return item;
}

function placesList({ places }: Result, issueAddress: string): HTMLUListElement {
  const items = places.map(({ heading, fragment, pieces }) => {
    const link = element('a', { href: issueAddress + fragment }, ...marked(pieces));
    const text = pieces.map((piece) => piece.text).join('');
    const label =
      heading === undefined || heading === text
        ? []
        : [element('span', { className: 'hit-section' }, heading)];
    return element('li', {}, ...label, link);
  });
  return element('ul', { className: 'hit-places' }, ...items);
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));
}

/** Shows a facet as choices with their counts. */
export function facetChoices(
  facet: Facet,
  label: string,
  counts: readonly FacetCount[],
  filters: Filters,
): HTMLElement {
  const select = element('select', { name: facet, id: `facet-${facet}` });
  select.append(element('option', { value: '' }, '全部'));
  for (const { value, count } of counts) {
    const selected = filters[facet] === value;
    select.append(element('option', { value, selected, defaultSelected: selected }, `${value}（${count}）`));
  }
  return element('p', {}, element('label', { htmlFor: select.id }, label), select);
}

/** Shows the issues that are known by their titles alone. */
export function wantedItems(wanted: readonly Wanted[]): HTMLLIElement[] {
  return wanted.map(({ title, address }) => element('li', {}, element('a', { href: address }, title)));
}

/** Says what the results are: for the eye, and once for those who listen. */
export function summary(reply: Reply, words: string): { status: string; notice: string | undefined } {
  return { status: statusOf(reply), notice: noticeOf(reply, words) };
}
