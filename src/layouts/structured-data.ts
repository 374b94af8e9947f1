/**
 * What pages say of themselves to machines, in the vocabulary of schema.org.
 *
 * Only what is known is said: a document without a number has no `issueNumber`, and one whose day of
 * publication is unknown has no `datePublished`.
 */
import type {
  BreadcrumbList,
  Dataset,
  Periodical,
  PublicationIssue,
  PublicationVolume,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { ArchivedIssue, DatedIssue } from '#archive/archived-issue.ts';
import { changesOf } from '#archive/change-log.ts';
import type { Language } from '#archive/language.ts';
import { absolute, paths, pathsIn } from '#archive/paths.ts';
import { nameField } from '#wording/field.ts';
import { wordingIn } from '#wording/wording.ts';
import { site } from '../site.ts';

export type StructuredData =
  | WithContext<WebSite>
  | WithContext<Periodical>
  | WithContext<PublicationVolume>
  | WithContext<PublicationIssue>
  | WithContext<Dataset>
  | WithContext<BreadcrumbList>;

const context = 'https://schema.org';

/** The files that carry the text of an issue beside its page, by their endings. */
const ENCODINGS = [
  ['md', 'text/markdown'],
  ['txt', 'text/plain'],
  ['json', 'application/json'],
] as const;

const periodicalId = `${absolute(paths.home)}#periodical`;

/** Says what the archive is, how it is searched, and which series it holds. */
export function describeArchive(language: Language): StructuredData[] {
  const { series } = site;
  const { site: name, description } = wordingIn(language).terms.names;
  const home = absolute(pathsIn(language).home);
  return [
    {
      '@context': context,
      '@type': 'WebSite',
      '@id': `${home}#website`,
      name,
      description,
      url: home,
      inLanguage: language,
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${absolute(pathsIn(language).search)}?q={search_term_string}`,
        },
        // Not in the vocabulary's types, but what the search engines' documents ask for.
        ...{ 'query-input': 'required name=search_term_string' },
      },
    },
    {
      '@context': context,
      '@type': 'Periodical',
      '@id': periodicalId,
      name: series.title,
      url: absolute(paths.home),
      inLanguage: series.language,
      isAccessibleForFree: true,
      publisher: publisher(),
    },
  ];
}

/** Says what the page of one year gathers. */
export function describeYear(
  year: number,
  held: readonly DatedIssue[],
  language: Language,
): StructuredData[] {
  return [
    {
      '@context': context,
      '@type': 'PublicationVolume',
      '@id': volumeId(year),
      name: `${site.series.title}${year}年`,
      url: absolute(paths.year(year)),
      volumeNumber: String(year),
      isPartOf: { '@id': periodicalId },
      hasPart: held.map(({ path }) => ({ '@id': issueId(path) })),
    },
    breadcrumbs(language, [[wordingIn(language).terms.year(year), pathsIn(language).year(year)]]),
  ];
}

/** Says which issue a page shows and what its text rests on. */
export function describeIssue(issue: ArchivedIssue, language: Language): StructuredData[] {
  const { frame, lists, terms } = wordingIn(language);
  const here = pathsIn(language);
  const { path, id, data } = issue;
  const { title, period, published, captures } = data;
  const original = captures[0]?.address;
  // A value that a person put right or supplied is not the source's, wherever it is said.
  const corrected = data.corrections.flatMap(({ kind, field, reason, day }) => {
    if (kind !== 'correct' || !field) return [];
    return {
      '@type': 'CorrectionComment' as const,
      name: nameField(field, { ...terms.fields, ...terms.seriesFields }),
      text: reason,
      url: `${absolute(here.issue(path))}#corrections`,
      ...(day && { dateCreated: day }),
    };
  });
  const changed = changesOf(issue).findLast(({ isDated }) => isDated)?.day;
  return [
    {
      '@context': context,
      '@type': 'PublicationIssue',
      '@id': issueId(path),
      name: title,
      url: absolute(paths.issue(path)),
      inLanguage: site.series.language,
      isAccessibleForFree: true,
      publisher: publisher(),
      isPartOf: id
        ? {
            '@type': 'PublicationVolume',
            '@id': volumeId(id.year),
            volumeNumber: String(id.year),
            isPartOf: { '@type': 'Periodical', '@id': periodicalId, name: site.series.title },
          }
        : { '@type': 'Periodical', '@id': periodicalId, name: site.series.title },
      ...(id && { issueNumber: String(id.number) }),
      ...(published && { datePublished: published.day }),
      ...(period && { temporalCoverage: `${period.start}/${period.end}` }),
      ...(original && { isBasedOn: original }),
      ...(changed && { dateModified: changed }),
      ...(corrected.length > 0 && { correction: corrected }),
      encoding: ENCODINGS.map(([ending, encodingFormat]) => ({
        '@type': 'MediaObject' as const,
        contentUrl: absolute(paths.issueFile(path, ending)),
        encodingFormat,
      })),
      sdPublisher: { '@type': 'Organization', name: site.name, url: absolute(paths.home) },
    },
    breadcrumbs(language, [
      id ? [terms.year(id.year), here.year(id.year)] : [frame.undated, here.undated],
      [id ? lists.year.ordinal.join(String(id.number)) : title, here.issue(path)],
    ]),
  ];
}

/** Says which tables may be downloaded, to those who look for data. */
export function describeData(
  issues: readonly ArchivedIssue[],
  files: readonly { readonly name: string; readonly mediaType: string }[],
): StructuredData[] {
  const days = issues.flatMap(({ data }) => (data.period ? [data.period.start, data.period.end] : [])).sort();
  const { name, description, rights, series } = site;
  return [
    {
      '@context': context,
      '@type': 'Dataset',
      '@id': `${absolute(paths.data)}#dataset`,
      name: `${name} · 数据`,
      description,
      url: absolute(paths.data),
      inLanguage: series.language,
      isAccessibleForFree: true,
      creator: publisher(),
      copyrightNotice: rights,
      ...(days.length > 0 && { temporalCoverage: `${days[0]}/${days.at(-1)}` }),
      variableMeasured: Object.values(series.figures).map(({ label }) => label),
      distribution: files.map(({ name: file, mediaType }) => ({
        '@type': 'DataDownload' as const,
        name: file,
        contentUrl: absolute(paths.dataFile(file)),
        encodingFormat: mediaType,
      })),
    },
  ];
}

/**
 * Writes structured data as the text of a script element. Titles come from captures, and one that
 * holds `</script>` must not end the element.
 */
export function writeStructuredData(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function breadcrumbs(
  language: Language,
  trail: readonly (readonly [name: string, path: string])[],
): WithContext<BreadcrumbList> {
  const issues = [wordingIn(language).lists.issues.title, pathsIn(language).issues] as const;
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [issues, ...trail].map(([name, path], index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

function publisher() {
  const { name, abbreviation, address } = site.series.publisher;
  return { '@type': 'Organization' as const, name, alternateName: abbreviation, url: address };
}

function volumeId(year: number): string {
  return `${absolute(paths.year(year))}#volume`;
}

function issueId(path: string): string {
  return `${absolute(paths.issue(path))}#issue`;
}
