/**
 * What the head of an issue's page says to machines: to citation managers in the words of Highwire and
 * Dublin Core, and to whoever follows links in those of FAIR Signposting.
 */
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { absolute, paths } from '#archive/paths.ts';
import { site } from '../site.ts';
import { citationFormats } from './formats.ts';
import { formatIssued, referenceOf } from './reference.ts';

export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** Gives the `meta` elements of an issue's page, by name; what is not known is left out. */
export function metaOf(issue: ArchivedIssue): (readonly [name: string, content: string])[] {
  const { period, captures } = issue.data;
  const { title, author, journal, publisher, language, number, issued, address } = referenceOf(issue);
  // Scholar writes days with slashes. Zotero splits an author at the last space: there must be none.
  const day = issued && formatIssued(issued);
  const values: Readonly<Record<string, string | undefined>> = {
    citation_title: title,
    citation_author: author.replaceAll(' ', ''),
    citation_publication_date: day?.replaceAll('-', '/'),
    citation_date: day?.replaceAll('-', '/'),
    citation_journal_title: journal,
    citation_issue: number === undefined ? undefined : String(number),
    citation_publisher: publisher,
    citation_language: language,
    citation_public_url: address,
    citation_fulltext_html_url: address,
    'DC.title': title,
    'DC.creator': author,
    'DC.publisher': publisher,
    'DC.date': day,
    'DC.type': 'Text',
    'DC.format': 'text/html',
    'DC.identifier': address,
    'DC.source': captures[0]?.address,
    'DC.language': language,
    'DC.rights': site.rights,
    'DCTERMS.issued': day,
    'DCTERMS.temporal': period && `start=${period.start}; end=${period.end}; scheme=W3C-DTF`,
    'DCTERMS.isPartOf': absolute(issue.id ? paths.year(issue.id.year) : paths.undated),
  };
  return Object.entries(values).flatMap(([name, content]) => (content ? [[name, content] as const] : []));
}

/** Gives the `link` elements of an issue's page. */
export function linksOf({ path, id, data }: ArchivedIssue): HeadLink[] {
  const original = data.captures[0]?.address;
  return [
    { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
    { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
    { rel: 'cite-as', href: absolute(paths.issue(path)) },
    { rel: 'type', href: 'https://schema.org/PublicationIssue' },
    { rel: 'collection', href: id ? paths.year(id.year) : paths.undated },
    ...(original ? [{ rel: 'original', href: original }] : []),
    ...Object.entries(citationFormats).map(([ending, { name, mediaType }]) => ({
      rel: 'describedby',
      href: paths.issueFile(path, ending),
      type: mediaType,
      title: name,
    })),
    ...textFiles.map(([ending, type, title]) => ({
      rel: 'alternate item',
      href: paths.issueFile(path, ending),
      type,
      title,
    })),
  ];
}

const textFiles = [
  ['md', 'text/markdown', 'Markdown'],
  ['txt', 'text/plain', '纯文本'],
  ['json', 'application/json', 'JSON'],
] as const;
