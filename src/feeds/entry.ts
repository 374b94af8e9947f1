import { createHash } from 'node:crypto';
import { abstractOf } from '#archive/abstract.ts';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { lastChangeOf } from '#archive/change-log.ts';
import { localLinksOf, shownLinksOf } from '#archive/local-addresses.ts';
import { onceFor } from '#archive/once-for.ts';
import { absolute, paths } from '#archive/paths.ts';
import type { IsoDay } from '#bulletin/iso-day.ts';
import { forRecent } from '#cache/recent.ts';
import type { LocalPicture } from '#markdown/pictures.ts';
import { renderIssueText } from '#markdown/render-issue-text.ts';
import { site } from '../site.ts';
import { cleanText } from './xml.ts';

/** What a subscriber receives of one issue, or of one change to the archive. */
export interface Entry {
  /** Never changes, whatever happens to addresses. */
  readonly id: string;
  readonly title: string;
  /** Absolute address of the page. */
  readonly address: string;
  /** The full text as safe HTML in which every address is absolute. */
  readonly html: string;
  readonly summary: string;
  /** The day the issue appeared, when it is known. */
  readonly published: IsoDay | undefined;
  /** The day the archive last changed what it holds of it. */
  readonly updated: IsoDay;
  /** Where the text was first published. */
  readonly original: string | undefined;
  /** Year and number in the series, when they are known. */
  readonly year: number | undefined;
  readonly number: number | undefined;
  /** Stands for all that the archive says of it, and changes only with that. */
  readonly digest: string;
  /** Stands for the pages of held issues to which its text leads. */
  readonly links: string;
}

/**
 * Makes a permanent identifier (RFC 4151).
 *
 * @param name - what is identified, by its path in the archive: `2024/09`
 */
export function tagOf(name: string): string {
  return `tag:${site.tagAuthority}:${site.series.slug}/${name}`;
}

/**
 * Gives the name by which an issue is identified for good. A document that became known to be a certain
 * issue keeps the name it had before.
 */
export function nameOf({ path, data }: ArchivedIssue): string {
  return data.aliases[0] ?? path;
}

/** The pictures that the archive keeps, by the addresses at which issues name them. */
export type KeptPictures = ReadonlyMap<string, LocalPicture>;

/** Makes the entries of all issues: the last changed first, then the latest in the series. */
export function entriesOf(issues: readonly ArchivedIssue[], pictures: KeptPictures): readonly Entry[] {
  return entriesWith(pictures)(issues);
}

const entriesWith = onceFor((pictures: KeptPictures) =>
  onceFor((issues: readonly ArchivedIssue[]): readonly Entry[] =>
    issues.map((issue) => entryOf(issue, issues, pictures)).sort(lastChangedFirst),
  ),
);

/** Two years of texts: each stands in all forms of its year's feed and of the year's archive document. */
const renderRecent = forRecent(110, (render: () => string) => render());

function entryOf(issue: ArchivedIssue, issues: readonly ArchivedIssue[], pictures: KeptPictures): Entry {
  const { path, id, data } = issue;
  const findPicture = (address: string) => forFeeds(pictures.get(address));
  const render = () => {
    const links = localLinksOf(issue, issues);
    const localAddress = (address: string) => {
      const held = links.get(address);
      return held === undefined ? undefined : absolute(paths.issue(held));
    };
    return cleanText(renderIssueText(issue.body, { localAddress, findPicture }));
  };
  return {
    id: tagOf(nameOf(issue)),
    title: cleanText(data.title),
    address: absolute(paths.issue(path)),
    // Rendered when a feed asks, and let go of when its year is written: most builds need few texts.
    get html() {
      return renderRecent(render);
    },
    get summary() {
      return cleanText(abstractOf(issue));
    },
    published: data.published?.day,
    updated: lastChangeOf(issue),
    original: data.captures[0]?.address,
    year: id?.year,
    number: id?.number,
    digest: digestOf(issue, pictures),
    links: shownLinksOf(issue, issues),
  };
}

/** A picture as feeds can show it: at an absolute address, in the one form that readers of feeds know. */
function forFeeds(picture: LocalPicture | undefined): LocalPicture | undefined {
  return picture && { ...picture, src: absolute(picture.src), sources: [] };
}

/** Changes with the issue and with the pictures shown in it. Where none is kept, it is the issue's own. */
function digestOf({ digest, data }: ArchivedIssue, pictures: KeptPictures): string {
  const kept = data.pictures
    .filter(({ place }) => place === 'text')
    .flatMap(({ address }) => pictures.get(address) ?? []);
  if (kept.length === 0) return digest;
  const shown = kept.map(({ src, width, height, description }) => [src, width, height, description]);
  return createHash('sha256')
    .update(JSON.stringify([digest, shown]))
    .digest('hex');
}

/** Orders entries as a subscription must have them: what is new or changed stands on top. */
export function lastChangedFirst(a: Entry, b: Entry): number {
  return (
    compare(b.updated, a.updated) || compare(b.published ?? '', a.published ?? '') || compare(b.id, a.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
