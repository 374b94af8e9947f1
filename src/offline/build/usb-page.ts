/** A page of the site as it must read in a folder without a server. */
import { escapeAttribute } from 'entities';
import { type SiteFile, textOf } from '#cache/site-files.ts';
import { type Attribute, attributesOf, findElements, hasAttribute, type Tag, tagsOf } from '#html/tags.ts';
import type { Publication } from './publication.ts';

const ADDRESSES = /^(?:href|src|action|data-issues)$/;

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
  const tags = [...tagsOf(html)];
  const gone = findElements(tags, needsServer).map((extent) => ({ ...extent, text: '' }));
  const edits: Edit[] = [];
  for (const tag of tags) {
    if (gone.some(({ start, end }) => start <= tag.start && tag.start < end)) continue;
    if (!tag.isEnd) edits.push(...editsOf(tag, leads));
    else if (tag.name === 'head' && page.path === 'search/index.html')
      edits.push({ start: tag.start, end: tag.start, text: `<script src="${searchScript}" defer></script>` });
  }
  return new TextEncoder().encode(applyEdits(html, [...gone, ...edits]));
}

function needsServer(tag: Tag): boolean {
  if (tag.isEnd) return false;
  const value = (name: string) => attributesOf(tag).find((attribute) => attribute.name === name)?.value;
  if (tag.name === 'script') return value('type') === 'module';
  if (tag.name === 'link') return /(?:^|\s)(?:manifest|preload)(?:\s|$)/.test(value('rel') ?? '');
  return hasAttribute(tag, 'data-online');
}

function editsOf(tag: Tag, leads: Leads): Edit[] {
  if (!/(?:href|src|action|data-issues|data-usb)/i.test(tag.written)) return [];
  const attributes = attributesOf(tag);
  const isForFolder = attributes.some(({ name }) => name === 'data-usb');
  return attributes.flatMap((attribute) => {
    if (isForFolder && attribute.name === 'hidden') return [{ ...attribute, text: '' }];
    const led = ADDRESSES.test(attribute.name) ? leads(attribute.value) : undefined;
    return led === undefined ? [] : [editOf(attribute, led)];
  });
}

function editOf({ name, start, end }: Attribute, led: string): Edit {
  const write = (key: string, value: string) => ` ${key}="${escapeAttribute(value)}"`;
  if (name !== 'data-issues') return { start, end, text: write(name, led) };
  // What leads on from there is formed by a script, which has to name the file.
  return {
    start,
    end,
    text: write(name, led.replace(/index\.html$/, '')) + write('data-file', 'index.html'),
  };
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
