/** The search page at work: the box, the address and the results are kept in step. */

import { formatQuestion, type Question, readOrder, readQuestion } from '../question.ts';
import { choicesOf } from './choices.ts';
import { openAsker } from './engine-worker.ts';
import { fill } from './fill.ts';
import { walkResults } from './keys.ts';
import { keepRecent, noteSearch, recentSearches } from './recent.ts';
import type { Reply } from './session.ts';
import {
  element,
  issueName,
  noticeOf,
  replaceItems,
  resultItem,
  statusOf,
  type Wording,
  wantedItems,
} from './view.ts';

const PAGE_OF_RESULTS = 10;
/** So many issues that are known by their titles alone are shown at first. */
const FIRST_WANTED = 5;
/** So many issues that a question names by a time are linked; the rest is counted. */
const MOST_DIRECT = 12;
/** A pause in typing after which a search is worth its bytes. */
const PAUSE = 180;

const find = <Found extends HTMLElement>(id: string) => document.getElementById(id) as Found;
const box = find<HTMLInputElement>('q');
const form = box.form as HTMLFormElement;
// In a copy without a server, an address must name the file itself.
const { base = '/', home = '/', issues = '/issues/', file = '', words = '' } = find('search').dataset;
const results = find('results');
const asker = openAsker(base);
const wording: Wording = JSON.parse(words);
/** The one place where the address of an issue is made of its path. */
const addressOf = (path: string) => `${issues}${path}/${file}`;
const addressOfQuestion = (asked: Question) => location.pathname + formatQuestion(asked);
/** Leads an address of the archive to the page in the reader's language. */
const inLanguage = (address: string) =>
  address.startsWith(base) ? home + address.slice(base.length) : address;

let question = readQuestion(location.search);
let most = PAGE_OF_RESULTS;
/** The reader wants the sections counted. */
let bySection = false;
/** The question was put whole, by address or by Enter: one that names an issue leads straight to it. */
let goesStraight = true;
/** The present step of the history is being typed, and no question entered that Back should find again. */
let isDraft = question.words === '';
/** There is a question before this one in the history. */
let hasFormer = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the list on the page answers. */
let shown: { readonly asked: Question; readonly soFar: Reply['soFar'] } | undefined;

/**
 * Searches for the present question and shows the reply, unless a newer question overtakes it. What the newest
 * issues alone answer is shown before the others are asked.
 */
async function run(): Promise<void> {
  clearTimeout(timer);
  const asked = question;
  const isEmpty = asked.words.trim() === '';
  find('suggestions').hidden = !isEmpty;
  if (isEmpty) return clear();
  results.setAttribute('aria-busy', 'true');
  results.removeAttribute('data-part');
  find('status').textContent ||= wording.begun;
  try {
    for (const mayBePart of [true, false]) {
      const reply = await asker.ask({ question: asked, most, bySection, mayBePart });
      if (!reply || asked !== question) return;
      const [path] = reply.direct;
      if (path !== undefined && reply.leadsThere && goesStraight) {
        results.removeAttribute('aria-busy');
        return goTo(path);
      }
      show(reply, asked);
      if (!reply.soFar) break;
    }
  } catch {
    if (asked !== question) return;
    // What was found before more of it was asked for stays; what answered another question does not.
    const soFar = shown?.asked === asked ? shown.soFar : undefined;
    if (shown?.asked !== asked) clear();
    find('status').textContent = soFar ? fill(wording.failedSoFar, { ...soFar }) : wording.failed;
  }
  results.removeAttribute('aria-busy');
}

function show(reply: Reply, asked: Question): void {
  shown = { asked, soFar: reply.soFar };
  const notice = noticeOf(reply, asked.words.trim(), wording);
  find('status').textContent = statusOf(reply, wording);
  find('notice').textContent = notice ?? '';
  results.dataset['words'] = asked.words;
  results.toggleAttribute('data-part', reply.soFar !== undefined);
  replaceItems(
    results,
    reply.results.map((result) => resultItem(result, addressOf(result.path), wording)),
  );
  find('more').hidden = !reply.hasMore;
  showDirect(reply.direct);
  showWanted(reply.wanted);
  showChoices(reply, asked);
}

/**
 * Leaves for an issue. Going back leads to the question before, or to an empty search page, which leads
 * nowhere by itself.
 */
function goTo(path: string): void {
  const address = addressOf(path);
  if (hasFormer) location.replace(address);
  else {
    history.replaceState(null, '', location.pathname);
    location.assign(address);
  }
}

function showWanted(wanted: Reply['wanted']): void {
  const items = wantedItems(wanted, inLanguage);
  find('wanted').hidden = items.length === 0;
  find('wanted-list').replaceChildren(...items);
  for (const item of items.slice(FIRST_WANTED)) item.hidden = true;
  find('more-wanted').hidden = items.length <= FIRST_WANTED;
}

function showDirect(paths: Reply['direct']): void {
  find('direct').hidden = paths.length === 0;
  const links = paths.slice(0, MOST_DIRECT).map((path) => {
    return element('a', { href: addressOf(path) }, issueName(path, wording));
  });
  const parted = links.flatMap((link, at) => (at === 0 ? [link] : [wording.comma, link]));
  const rest = paths.length > MOST_DIRECT ? [fill(wording.andSoOn, { count: paths.length })] : [];
  find('direct').replaceChildren(wording.goTo, ...parted, ...rest);
}

function showChoices(reply: Reply, asked: Question): void {
  find('choices').hidden = reply.step === 'none' || reply.step === 'marks';
  const focused = document.activeElement?.id;
  find('choices').replaceChildren(...choicesOf(reply, asked, wording));
  if (!focused || focused === 'q') return;
  const place = document.getElementById(focused === 'by-section' ? 'facet-section' : focused);
  (place ?? document.getElementById('facet-year'))?.focus();
}

function clear(): void {
  shown = undefined;
  for (const id of ['results', 'wanted-list', 'choices']) find(id).replaceChildren();
  for (const id of ['more', 'direct', 'wanted', 'choices']) find(id).hidden = true;
  for (const id of ['status', 'notice']) find(id).textContent = '';
  results.removeAttribute('aria-busy');
  showRecent();
}

/**
 * Takes a question up: the address first, so that it can be shared and gone back to. What is being typed
 * makes one step, never in the place of a question that was entered.
 */
function take(next: Question, isEntered: boolean): void {
  goesStraight = false;
  question = next;
  most = PAGE_OF_RESULTS;
  const address = addressOfQuestion(next);
  if (isDraft) history.replaceState(null, '', address);
  else if (address !== location.pathname + location.search) {
    history.pushState(null, '', address);
    hasFormer = true;
  }
  isDraft = !isEntered;
  void run();
}

/** What is typed keeps the filters, however fast one types. */
function takeTyped(): void {
  if (box.value.trim() !== question.words.trim()) take({ ...question, words: box.value }, false);
}

function showRecent(): void {
  const kept = recentSearches();
  find<HTMLInputElement>('keep-recent').checked = kept !== undefined;
  const links = (kept ?? []).map((words) => {
    const href = addressOfQuestion({ words, filters: {}, order: 'relevance' });
    return element('li', {}, element('a', { href }, words));
  });
  find('recent-list').replaceChildren(...links);
}

box.addEventListener('input', (event) => {
  if ((event as InputEvent).isComposing) return;
  clearTimeout(timer);
  timer = setTimeout(takeTyped, PAUSE);
});
box.addEventListener('compositionend', takeTyped);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  noteSearch(box.value.trim());
  take({ ...question, words: box.value }, true);
  goesStraight = true;
});
find('choices').addEventListener('change', (event) => {
  const { name, value } = event.target as HTMLSelectElement;
  if (name === 'order') take({ ...question, order: readOrder(value) }, true);
  else take({ ...question, filters: { ...question.filters, [name]: value || undefined } }, true);
});
find('choices').addEventListener('click', (event) => {
  const { id } = event.target as HTMLElement;
  if (id === 'clear-filters') take({ ...question, filters: {} }, true);
  if (id !== 'by-section') return;
  bySection = true;
  void run();
});
find('more').addEventListener('click', () => {
  const { length: shown } = results.children;
  most += PAGE_OF_RESULTS;
  void run().then(() => {
    // The button goes with the last results; whoever pressed it goes on at the first new one.
    if (find('more').hidden) results.children[shown]?.querySelector('a')?.focus();
  });
});
find('more-wanted').addEventListener('click', () => {
  const rest = find('wanted-list').querySelectorAll<HTMLElement>('li[hidden]');
  for (const item of rest) item.hidden = false;
  find('more-wanted').hidden = true;
  rest[0]?.querySelector('a')?.focus();
});
find('keep-recent').addEventListener('change', (event) => {
  keepRecent((event.target as HTMLInputElement).checked);
  showRecent();
});
// A question whose result was opened is one to come back to.
addEventListener('pagehide', () => {
  isDraft = box.value.trim() === '';
});
addEventListener('popstate', () => {
  goesStraight = false;
  isDraft = false;
  question = readQuestion(location.search);
  box.value = question.words;
  most = PAGE_OF_RESULTS;
  void run();
});

walkResults(box, results);
find('search').hidden = false;
find('recent').hidden = false;
box.value = question.words;
showRecent();
void run();
