/** What one page of a built site says: its title, the text of an issue, where it leads. */
import { fromHtml } from 'hast-util-from-html';
import { type SiteFile, textOf } from '#cache/site-files.ts';
import { elementsOf, outermost, type PlacedElement } from '#html/elements.ts';
import { pathOf } from './base-path.ts';
import { wordsOfHtml } from './plain-text.ts';
import { digestOfWords, type Words } from './words.ts';

export interface BuiltPage {
  /** Where it only leads on to; a page that is there to be read leads nowhere. */
  readonly redirect?: string | undefined;
  /** It asks not to be found. */
  readonly isHidden: boolean;
  /** Its headings of the first rank, without white space. */
  readonly title: Words;
  /** The text of an issue on it. */
  readonly text: Words;
  /** What a list of issues leads to, as paths from the root of the site. */
  readonly leads: readonly string[];
}

/** What a page says, by digests: it depends on nothing but its bytes and its address. */
export interface PageFacts extends Omit<BuiltPage, 'title' | 'text'> {
  readonly title: string;
  readonly text: string;
}

const LIST = /^(?:\w+\/)?issues\/[^/]+\/index\.html$/;

/** Reads one page of a site. */
export function readPage(file: SiteFile, base: string): BuiltPage {
  return withWords(file, factsOf(file, base));
}

/** Gives a page by what is known of it; its words are read when they are asked for. */
export function withWords(file: SiteFile, facts: PageFacts): BuiltPage {
  return {
    ...facts,
    title: { digest: facts.title, read: () => titleOf(openPage(file)) },
    text: { digest: facts.text, read: () => issueTextOf(openPage(file)) },
  };
}

/** A page and where its elements stand in it: a tree of all of it takes several times as long, and the memory. */
interface OpenPage {
  readonly html: string;
  readonly elements: readonly PlacedElement[];
}

function openPage(file: SiteFile): OpenPage {
  const html = textOf(file);
  return { html, elements: elementsOf(html) };
}

/** Works out what a page says. */
export function factsOf(file: SiteFile, base: string): PageFacts {
  const page = openPage(file);
  const links = LIST.test(file.path) ? page.elements.filter(({ name }) => name === 'a') : [];
  const leads = links.flatMap(({ attributes: { href } }) => (href === undefined ? [] : pathOf(href, base)));
  return {
    redirect: redirectOf(page),
    isHidden: isHidden(page),
    title: digestOfWords(titleOf(page)),
    text: digestOfWords(issueTextOf(page)),
    leads: [...new Set(leads)],
  };
}

function titleOf(page: OpenPage): string {
  return wordsOf(page, ({ name }) => name === 'h1').replace(/\s+/g, '');
}

function issueTextOf(page: OpenPage): string {
  return wordsOf(page, ({ attributes }) => attributes['class']?.split(/\s+/).includes('text') ?? false);
}

function wordsOf({ html, elements }: OpenPage, isWanted: (element: PlacedElement) => boolean): string {
  return outermost(elements, isWanted)
    .map(({ start, end }) => wordsOfHtml(fromHtml(html.slice(start, end), { fragment: true })))
    .join(' ');
}

/** Gives where a page only leads on to, by its own `refresh`; nothing for a page that is there to be read. */
function redirectOf({ elements }: OpenPage): string | undefined {
  const refresh = elements.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
  return /url=(\S+)/.exec(refresh?.attributes['content'] ?? '')?.[1];
}

/** Says whether a page asks not to be found, as one does that only says that there is nothing. */
function isHidden({ elements }: OpenPage): boolean {
  const robots = elements.find(({ attributes }) => attributes['name'] === 'robots');
  return robots?.attributes['content']?.includes('noindex') ?? false;
}
