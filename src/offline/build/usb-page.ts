/** A page of the site as it must read in a folder without a server. */
import type { Element, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { type SiteFile, textOf } from '#cache/site-files.ts';
import type { Publication } from './publication.ts';

const ADDRESSES = ['href', 'src', 'action', 'dataIssues'] as const;

/** Leads from one page to a file of the copy, or on to the published site where the copy does not hold it. */
export type Leads = (address: string) => string | undefined;

/** The paths of all files of the copy. */
export interface Held {
  has(path: string): boolean;
}

/**
 * Rewrites a page: every address of the site becomes a way from this file to that one, scripts that need
 * a server go, and the search page gets the script that does not.
 */
export function carryPage(page: SiteFile, leads: Leads, searchScript: string): Uint8Array {
  const tree = fromHtml(textOf(page));
  visit(tree, 'element', (element, index, parent) => {
    if (needsServer(element) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.properties['dataUsb'] !== undefined) delete element.properties['hidden'];
    leadAll(element.properties, leads);
    if (element.properties['dataIssues'] !== undefined) element.properties['dataFile'] = 'index.html';
    if (element.tagName === 'head' && page.path === 'search/index.html') {
      const properties: Properties = { src: searchScript, defer: true };
      element.children.push({ type: 'element', tagName: 'script', properties, children: [] });
    }
    return undefined;
  });
  return new TextEncoder().encode(toHtml(tree));
}

function needsServer({ tagName, properties }: Element): boolean {
  if (tagName === 'script') return properties['type'] === 'module';
  if (tagName === 'link')
    return [properties['rel']].flat().some((rel) => rel === 'manifest' || rel === 'preload');
  return properties['dataOnline'] !== undefined;
}

function leadAll(properties: Properties, leads: Leads): void {
  for (const name of ADDRESSES) {
    const address = properties[name];
    const led = typeof address === 'string' ? leads(address) : undefined;
    if (led !== undefined) properties[name] = name === 'dataIssues' ? led.replace(/index\.html$/, '') : led;
  }
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
