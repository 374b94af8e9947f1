import { folderOf, type Language, languages } from '#archive/language.ts';
import { pathOf } from './base-path.ts';
import type { BuiltSite } from './built-site.ts';
import type { ContentIssue } from './content.ts';
import type { Finding, FindingCode } from './finding.ts';
import { findParting, type Words } from './words.ts';

const ISSUE_PAGE = /^(?:\/en)?\/issues\/(?:\d{4}\/\d{2}|undated\/[0-9a-f]+)\/$/;

/**
 * Holds a built site against the issues it was built from: each has exactly one page in each language with
 * all its words, year pages and sitemap lead to both, and feed and search hold the Chinese one.
 *
 * @param base - the path the site lies under
 */
export function checkSite(issues: readonly ContentIssue[], site: BuiltSite, base: string): Finding[] {
  const addresses = new Set(issues.map(({ address }) => address));
  // Where documents lay before it was known which issue they are, a page still leads on.
  const former = issues.flatMap(({ aliases }) => aliases.map((alias) => `/issues/${alias}/`));
  const pages = new Set(
    [...addresses, ...former].flatMap((address) => languages.map((language) => within(language, address))),
  );
  const isStranger = (address: string) => ISSUE_PAGE.test(address) && !pages.has(address);
  const strangers = (code: FindingCode, named: Iterable<string>, tells = isStranger): Finding[] =>
    [...named].filter(tells).map((place) => ({ code, place }));
  const isRead = (address: string) => site.pages.get(address)?.redirect === undefined;
  const isListed = (address: string) => pages.has(address) || site.sitemap.has(address);
  return [
    ...issues.flatMap((issue) => checkIssue(issue, site)),
    ...strangers('S102', site.pages.keys(), (address) => isStranger(address) && isRead(address)),
    ...strangers('S302', site.feed.keys(), (address) => !addresses.has(address)),
    ...[...site.pages]
      .filter(([address, page]) => address.endsWith('/') && isRead(address) && !page.isHidden)
      .flatMap(([place]) => (isListed(place) ? [] : [{ code: 'S401' as const, place }])),
    ...strangers('S402', site.sitemap, (address) => !site.pages.has(address)),
    ...strangers('S403', site.pages.keys(), (address) => {
      const target = site.pages.get(address)?.redirect;
      return target !== undefined && !site.pages.has(pathOf(target, base));
    }),
    ...strangers('S502', site.search, (address) => !addresses.has(address)),
  ];
}

function checkIssue(issue: ContentIssue, site: BuiltSite): Finding[] {
  const place = issue.address;
  const findings = languages.flatMap((language) => checkPage(issue, language, site));
  const entry = site.feed.get(place);
  if (!entry) findings.push({ code: 'S301', place });
  else findings.push(...compare('S303', place, issue.text, entry));
  if (!site.search.has(place)) findings.push({ code: 'S501', place });
  return findings;
}

/** Checks the page of an issue in one language: the interface differs, the title and the text do not. */
function checkPage(issue: ContentIssue, language: Language, site: BuiltSite): Finding[] {
  const place = within(language, issue.address);
  const findings: Finding[] = [];
  const page = site.pages.get(place);
  if (!page) findings.push({ code: 'S101', place });
  else {
    findings.push(...compare('S103', place, issue.title, page.title));
    findings.push(...compare('S104', place, issue.text, page.text));
  }
  const { year } = issue;
  const list = within(language, year === undefined ? '/issues/undated/' : `/issues/${year}/`);
  if (!site.pages.get(list)?.leads.includes(place)) {
    findings.push({ code: year === undefined ? 'S202' : 'S201', place, detail: list });
  }
  if (!site.sitemap.has(place)) findings.push({ code: 'S401', place });
  return findings;
}

function compare(code: FindingCode, place: string, wanted: Words, found: Words): Finding[] {
  const detail = findParting(wanted, found);
  return detail === undefined ? [] : [{ code, place, detail }];
}

/** Gives the address of a page in a language from that in the first. */
function within(language: Language, address: string): string {
  return `/${folderOf(language)}${address.slice(1)}`;
}
