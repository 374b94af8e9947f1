/** The choices beside the results: what to keep to, with counts, and in which order. */
import type { FacetCount } from '../arrangement.ts';
import { FACETS, type Facet, ORDERS, type Question } from '../question.ts';
import { fill } from './fill.ts';
import type { Reply } from './session.ts';
import { element, TEXTS, valueWords, type Wording } from './view.ts';

/** Shows all choices. Until results are counted by section, a button stands for that facet. */
export function choicesOf(reply: Reply, { order }: Question, wording: Wording): HTMLElement[] {
  const facets = FACETS.map((facet) =>
    facet === 'section' && reply.facets.section.length === 0
      ? buttonOf('by-section', wording.bySection)
      : facetChoices(facet, reply.facets[facet], reply, wording),
  );
  const choices = [...facets, orderChoices(order, wording)];
  if (Object.keys(reply.filters).length > 0) choices.push(buttonOf('clear-filters', wording.clearFilters));
  return choices;
}

function buttonOf(id: string, words: string): HTMLElement {
  return element('p', {}, element('button', { type: 'button', id }, words));
}

function orderChoices(order: Question['order'], wording: Wording): HTMLElement {
  const options = ORDERS.map((name) =>
    element('option', { value: name, selected: name === order }, wording.orders[name]),
  );
  return choice('order', 'order', wording.order, options);
}

/** Shows a facet as choices with their counts; before all is searched, the choice that was made. */
function facetChoices(
  facet: Facet,
  counts: readonly FacetCount[],
  { filters, isSure, soFar }: Pick<Reply, 'filters' | 'isSure' | 'soFar'>,
  wording: Wording,
): HTMLElement {
  const options = counts.map(({ value, count }) => {
    const selected = filters[facet] === value;
    const name = valueWords(facet, value, wording);
    const words = soFar ? name : fill(isSure ? wording.choice : wording.choiceAtMost, { value: name, count });
    const lang = facet === 'section' ? TEXTS : '';
    return element('option', { value, selected, defaultSelected: selected, lang }, words);
  });
  const all = element('option', { value: '' }, wording.all);
  return choice(facet, `facet-${facet}`, wording.facets[facet], [all, ...options]);
}

function choice(name: string, id: string, label: string, options: readonly HTMLOptionElement[]): HTMLElement {
  const select = element('select', { name, id }, ...options);
  return element('p', {}, element('label', { htmlFor: id }, label), select);
}
