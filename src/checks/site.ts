import { type BuiltSite, pathOf } from './built-site.ts';
import type { ContentIssue } from './content.ts';
import type { Finding, FindingCode } from './finding.ts';
import { findParting, type Words } from './words.ts';

const ISSUE_PAGE = /^\/issues\/(?:\d{4}\/\d{2}|undated\/[0-9a-f]+)\/$/;

/**
 * Holds a built site against the issues it was built from: each has exactly one page with all its words,
 * and year pages, feed, sitemap and search hold the same issues.
 *
 * @param base - the path the site lies under
 */
export function checkSite(issues: readonly ContentIssue[], site: BuiltSite, base: string): Finding[] {
  const addresses = new Set(issues.map(({ address }) => address));
  const isStranger = (address: string) => ISSUE_PAGE.test(address) && !addresses.has(address);
  const strangers = (code: FindingCode, named: Iterable<string>, tells = isStranger): Finding[] =>
    [...named].filter(tells).map((place) => ({ code, place }));
  const isRead = (address: string) => site.pages.get(address)?.redirect === undefined;
  const isListed = (address: string) => addresses.has(address) || site.sitemap.has(address);
  return [
    ...issues.flatMap((issue) => checkIssue(issue, site)),
    ...strangers('S102', site.pages.keys(), (address) => isStranger(address) && isRead(address)),
    ...strangers('S302', site.feed.keys(), (address) => !addresses.has(address)),
    ...strangers('S401', site.pages.keys(), (address) => {
      return address.endsWith('/') && isRead(address) && !isListed(address);
    }),
    ...strangers('S402', site.sitemap, (address) => !site.pages.has(address)),
    ...strangers('S403', site.pages.keys(), (address) => {
      const target = site.pages.get(address)?.redirect;
      return target !== undefined && !site.pages.has(pathOf(target, base));
    }),
    ...strangers('S502', site.search),
  ];
}

function checkIssue({ address, year, title, text }: ContentIssue, site: BuiltSite): Finding[] {
  const findings: Finding[] = [];
  const report = (code: FindingCode, detail?: string) =>
    findings.push({ code, place: address, ...(detail ? { detail } : {}) });
  const compare = (code: FindingCode, wanted: Words, found: Words) => {
    const parting = findParting(wanted, found);
    if (parting) report(code, parting);
  };

  const page = site.pages.get(address);
  if (!page) report('S101');
  else {
    compare('S103', title, page.title);
    compare('S104', text, page.text);
  }

  const list = year === undefined ? '/issues/undated/' : `/issues/${year}/`;
  const isListed = site.pages.get(list)?.leads.includes(address);
  if (!isListed) report(year === undefined ? 'S202' : 'S201', list);

  const entry = site.feed.get(address);
  if (!entry) report('S301');
  else compare('S303', text, entry);

  if (!site.sitemap.has(address)) report('S401');
  if (!site.search.has(address)) report('S501');
  return findings;
}
