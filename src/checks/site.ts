import type { Element, Root } from 'hast';
import { showDirections } from '#bulletin/direction-marks.ts';
import { formatIssueId } from '#bulletin/issue-id.ts';
import { type BuiltSite, pathOf, redirectOf, selectAll } from './built-site.ts';
import type { ContentIssue } from './content.ts';
import type { Finding, FindingCode } from './finding.ts';
import { findDifference, wordsOfHtml, wordsOfMarkdown } from './plain-text.ts';

const ISSUE_PAGE = /^\/issues\/(?:\d{4}\/\d{2}|undated\/[0-9a-f]+)\/$/;

/**
 * Holds a built site against the issues it was built from: each has exactly one page with all its words,
 * and year pages, feed, sitemap and search hold the same issues.
 *
 * @param base - the path the site lies under
 */
export function checkSite(issues: readonly ContentIssue[], site: BuiltSite, base: string): Finding[] {
  const addresses = new Set(issues.map(addressOf));
  // Where documents lay before it was known which issue they are, a page still leads on.
  const former = new Set(issues.flatMap(({ data }) => data.aliases.map((alias) => `/issues/${alias}/`)));
  const isStranger = (address: string) =>
    ISSUE_PAGE.test(address) && !addresses.has(address) && !former.has(address);
  const strangers = (code: FindingCode, named: Iterable<string>, tells = isStranger): Finding[] =>
    [...named].filter(tells).map((place) => ({ code, place }));
  const redirects = new Map([...site.pages].map(([address, page]) => [address, redirectOf(page)]));
  const isRead = (address: string) => redirects.get(address) === undefined;
  const isListed = (address: string) =>
    addresses.has(address) || former.has(address) || site.sitemap.has(address);
  return [
    ...issues.flatMap((issue) => checkIssue(issue, site, base)),
    ...strangers('S102', site.pages.keys(), (address) => isStranger(address) && isRead(address)),
    ...strangers('S302', site.feed.keys(), (address) => !addresses.has(address)),
    ...strangers('S401', site.pages.keys(), (address) => {
      return address.endsWith('/') && isRead(address) && !isListed(address);
    }),
    ...strangers('S402', site.sitemap, (address) => !site.pages.has(address)),
    ...strangers('S403', site.pages.keys(), (address) => {
      const target = redirects.get(address);
      return target !== undefined && !site.pages.has(pathOf(target, base));
    }),
    ...strangers('S502', site.search),
  ];
}

function checkIssue(issue: ContentIssue, site: BuiltSite, base: string): Finding[] {
  const place = addressOf(issue);
  const words = wordsOfMarkdown(issue.body);
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
  const list = year === undefined ? '/issues/undated/' : `/issues/${year}/`;
  if (!leadsTo(site.pages.get(list), place, base)) report(year === undefined ? 'S202' : 'S201', list);

  const entry = site.feed.get(place);
  const entryDifference = entry && findDifference(words, wordsOfHtml(entry));
  if (!entry) report('S301');
  else if (entryDifference) report('S303', entryDifference);

  if (!site.sitemap.has(place)) report('S401');
  if (!site.search.has(place)) report('S501');
  return findings;
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
