/** A page of the site as it must read in a folder without a server. */
import { escapeAttribute } from 'entities';
import { type SiteFile, textOf } from '#cache/site-files.ts';
import { elementsOf, outermost, type PlacedElement } from '#html/elements.ts';
import type { Publication } from './publication.ts';

const ADDRESSES = ['href', 'src', 'action', 'data-issues'] as const;

/** Leads from one page to a file of the copy, or on to the published site where the copy does not hold it. */
export type Leads = (address: string) => string | undefined;

/** The paths of all files of the copy. */
export interface Held {
  has(path: string): boolean;
}

/** What stands in the place of a stretch of a page. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Rewrites a page: every address of the site becomes a way from this file to that one, scripts that need
 * a server go, and the search page gets the script that does not. All else stays as it is written.
 */
export function carryPage(page: SiteFile, leads: Leads, searchScript: string): Uint8Array {
  const html = textOf(page);
  const elements = elementsOf(html);
  const gone = outermost(elements, needsServer).map(({ start, end }) => ({ start, end, text: '' }));
  const edits = elements.flatMap((element): readonly Edit[] => {
    const { name, attributes, start, inside } = element;
    if (gone.some((stretch) => stretch.start <= start && start < stretch.end)) return [];
    const script = `<script src="${searchScript}" defer></script>`;
    if (name === 'head' && page.path === 'search/index.html')
      return [{ start: inside, end: inside, text: script }];
    const carried = carryAttributes(attributes, leads);
    const isClosed = html.startsWith('/>', inside - 2);
    return carried ? [{ start, end: inside, text: writeTag(name, carried, isClosed) }] : [];
  });
  return new TextEncoder().encode(applyEdits(html, [...gone, ...edits]));
}

function needsServer({ name, attributes }: PlacedElement): boolean {
  if (name === 'script') return attributes['type'] === 'module';
  if (name === 'link') return /(?:^|\s)(?:manifest|preload)(?:\s|$)/.test(attributes['rel'] ?? '');
  return 'data-online' in attributes;
}

type Attributes = Readonly<Record<string, string>>;

/** Gives the attributes of an element as they read in the folder; nothing where they stay as they are. */
function carryAttributes(attributes: Attributes, leads: Leads): Attributes | undefined {
  const carried: Record<string, string> = { ...attributes };
  if ('data-usb' in attributes) delete carried['hidden'];
  for (const name of ADDRESSES) {
    const led = leads(attributes[name] ?? '');
    if (led !== undefined) carried[name] = led;
  }
  const issues = carried['data-issues'];
  if (issues !== undefined && issues !== attributes['data-issues']) {
    // What leads on from there is formed by a script, which has to name the file.
    Object.assign(carried, { 'data-issues': issues.replace(/index\.html$/, ''), 'data-file': 'index.html' });
  }
  const names = Object.keys(attributes);
  return names.every((name) => carried[name] === attributes[name]) ? undefined : carried;
}

function writeTag(name: string, attributes: Attributes, isClosed: boolean): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<${name}${written.join('')}${isClosed ? '/' : ''}>`;
}

function applyEdits(html: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    text += html.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + html.slice(at);
}

/** Gives the ways from one file of the copy to the others. */
export function leadsFrom(path: string, held: Held, { site, base }: Publication): Leads {
  const up = '../'.repeat(path.split('/').length - 1);
  return (address) => {
    if (!address.startsWith(base) || address.startsWith('//')) return undefined;
    const [, place = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
    const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
    return held.has(decodeURI(file)) ? `${up}${file}${rest}` : new URL(address, site).href;
  };
}
