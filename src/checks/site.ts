import type { Element, Root } from 'hast';
import { folderOf, type Language, languages } from '#archive/language.ts';
import { showDirections } from '#bulletin/direction-marks.ts';
import { formatIssueId } from '#bulletin/issue-id.ts';
import { type BuiltSite, isHidden, pathOf, redirectOf, selectAll } from './built-site.ts';
import type { ContentIssue } from './content.ts';
import type { Finding, FindingCode } from './finding.ts';
import { findDifference, wordsOfHtml, wordsOfMarkdown } from './plain-text.ts';

const ISSUE_PAGE = /^(?:\/en)?\/issues\/(?:\d{4}\/\d{2}|undated\/[0-9a-f]+)\/$/;

/**
 * Holds a built site against the issues it was built from: each has exactly one page in each language with
 * all its words, year pages and sitemap lead to both, and feed and search hold the Chinese one.
 *
 * @param base - the path the site lies under
 */
export function checkSite(issues: readonly ContentIssue[], site: BuiltSite, base: string): Finding[] {
  const addresses = new Set(issues.map(addressOf));
  // Where documents lay before it was known which issue they are, a page still leads on.
  const former = issues.flatMap(({ data }) => data.aliases.map((alias) => `/issues/${alias}/`));
  const pages = new Set(
    [...addresses, ...former].flatMap((address) => languages.map((language) => within(language, address))),
  );
  const isStranger = (address: string) => ISSUE_PAGE.test(address) && !pages.has(address);
  const strangers = (code: FindingCode, named: Iterable<string>, tells = isStranger): Finding[] =>
    [...named].filter(tells).map((place) => ({ code, place }));
  const redirects = new Map([...site.pages].map(([address, page]) => [address, redirectOf(page)]));
  const isRead = (address: string) => redirects.get(address) === undefined;
  const isListed = (address: string) => pages.has(address) || site.sitemap.has(address);
  return [
    ...issues.flatMap((issue) => checkIssue(issue, site, base)),
    ...strangers('S102', site.pages.keys(), (address) => isStranger(address) && isRead(address)),
    ...strangers('S302', site.feed.keys(), (address) => !addresses.has(address)),
    ...[...site.pages]
      .filter(([address, page]) => address.endsWith('/') && isRead(address) && !isHidden(page))
      .flatMap(([place]) => (isListed(place) ? [] : [{ code: 'S401' as const, place }])),
    ...strangers('S402', site.sitemap, (address) => !site.pages.has(address)),
    ...strangers('S403', site.pages.keys(), (address) => {
      const target = redirects.get(address);
      return target !== undefined && !site.pages.has(pathOf(target, base));
    }),
    ...strangers('S502', site.search, (address) => !addresses.has(address)),
  ];
}

function checkIssue(issue: ContentIssue, site: BuiltSite, base: string): Finding[] {
  const place = addressOf(issue);
  const words = wordsOfMarkdown(issue.body);
  const findings = languages.flatMap((language) => checkPage(issue, words, language, site, base));
  const entry = site.feed.get(place);
  const entryDifference = entry && findDifference(words, wordsOfHtml(entry));
  if (!entry) findings.push({ code: 'S301', place });
  else if (entryDifference) findings.push({ code: 'S303', place, detail: entryDifference });
  if (!site.search.has(place)) findings.push({ code: 'S501', place });
  return findings;
}

/** Checks the page of an issue in one language: the interface differs, the title and the text do not. */
function checkPage(
  issue: ContentIssue,
  words: string,
  language: Language,
  site: BuiltSite,
  base: string,
): Finding[] {
  const place = within(language, addressOf(issue));
  const findings: Finding[] = [];
  const report = (code: FindingCode, detail?: string) =>
    findings.push({ code, place, ...(detail ? { detail } : {}) });

  const page = site.pages.get(place);
  if (!page) report('S101');
  else {
    const title = selectAll(page, ({ tagName }) => tagName === 'h1');
    const titleDifference = findDifference(
      withoutSpace(showDirections(issue.data.title)),
      withoutSpace(wordsOf(title)),
    );
    if (titleDifference) report('S103', titleDifference);
    const difference = findDifference(words, wordsOf(selectAll(page, isIssueText)));
    if (difference) report('S104', difference);
  }

  const { year } = issue.data;
  const list = within(language, year === undefined ? '/issues/undated/' : `/issues/${year}/`);
  if (!leadsTo(site.pages.get(list), place, base)) report(year === undefined ? 'S202' : 'S201', list);
  if (!site.sitemap.has(place)) report('S401');
  return findings;
}

/** Gives the address of a page in a language from that in the first. */
function within(language: Language, address: string): string {
  return `/${folderOf(language)}${address.slice(1)}`;
}

/** The address that an issue's own words ask for, whatever its file is called. */
function addressOf({ path, data: { year, number } }: ContentIssue): string {
  const id = year !== undefined && number !== undefined ? formatIssueId({ year, number }) : path;
  return `/issues/${id}/`;
}

function isIssueText({ properties }: Element): boolean {
  return [properties['className']].flat().includes('text');
}

function wordsOf(elements: readonly Element[]): string {
  return elements.map((element) => wordsOfHtml(element)).join(' ');
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function leadsTo(page: Root | undefined, address: string, base: string): boolean {
  const links = page ? selectAll(page, ({ tagName }) => tagName === 'a') : [];
  return links.some(({ properties: { href } }) => typeof href === 'string' && pathOf(href, base) === address);
}
