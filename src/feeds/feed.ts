/**
 * The documents that subscribers fetch, apart from any format.
 *
 * The subscription holds what was last added or changed. The rest of the archive hangs on it as a
 * chain of archive documents (RFC 5005), one for each year that is closed. A year is closed by
 * content, when a later year has begun, and never by the clock.
 *
 * An archive document is never changed: its address carries a digest of what it holds and of the one
 * before it. When a missing issue of a closed year is found, the chain gets new addresses from that
 * year on, so a reader who walks back to an address it knows has missed nothing.
 */
import { createHash } from 'node:crypto';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { onceFor } from '#archive/once-for.ts';
import { absolute, type FeedFile, paths } from '#archive/paths.ts';
import type { IsoDay } from '#bulletin/iso-day.ts';
import { site } from '../site.ts';
import { changeEntriesOf } from './change-entries.ts';
import { type Entry, entriesOf, type KeptPictures, tagOf } from './entry.ts';

export interface Feed {
  /** Names the feed in its addresses; the subscription has no name. */
  readonly name: string | undefined;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page that shows the same. */
  readonly page: string;
  readonly updated: IsoDay;
  readonly entries: readonly Entry[];
  /** Its place in the chain; a feed outside of it has none. */
  readonly chain?: Chain;
}

/** The neighbours of a document in the chain, by name. */
export interface Chain {
  readonly isArchive: boolean;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** How many of the last changed entries the subscription repeats from the archive documents. */
const RECENT = 20;

/** Builds the subscription and its chain of archive documents, oldest first. */
export const historyOf = onceFor((entries: readonly Entry[]): History => {
  const years = yearsOf(entries);
  const closed = years.slice(0, -1);
  const names: string[] = [];
  for (const year of closed) names.push(nameArchive(year, entriesIn(year, entries), names.at(-1)));

  const archives = closed.map((year, place) =>
    feedOf(`${year}年存档`, entriesIn(year, entries), {
      name: names[place],
      id: tagOf(`feeds/${names[place]}`),
      page: absolute(paths.year(year)),
      chain: { isArchive: true, previous: names[place - 1], next: names[place + 1] },
    }),
  );
  const open = entries.filter((entry, place) => place < RECENT || !isClosed(entry, closed));
  const subscription = feedOf('', open, {
    chain: { isArchive: false, previous: names.at(-1), next: undefined },
  });
  return { subscription, archives };
});

interface History {
  readonly subscription: Feed;
  readonly archives: readonly Feed[];
}

/** Builds a feed of each year, newest year first, each with all that is held of it. */
export function yearFeedsOf(entries: readonly Entry[]): Feed[] {
  return yearsOf(entries)
    .toReversed()
    .map((year) =>
      feedOf(`${year}年`, entriesIn(year, entries), {
        name: String(year),
        id: tagOf(`feeds/${year}`),
        page: absolute(paths.year(year)),
      }),
    );
}

/** Builds the feed of what changed in the archive. */
export function changeFeedOf(issues: readonly ArchivedIssue[]): Feed {
  return feedOf('变化与更正', changeEntriesOf(issues), {
    name: 'changes',
    id: tagOf('feeds/changes'),
    page: absolute(paths.changes),
  });
}

/** Builds every feed beside the subscription: of changes, and by year that of the year and its archive document. */
export function sideFeedsOf(issues: readonly ArchivedIssue[], pictures: KeptPictures): Feed[] {
  const entries = entriesOf(issues, pictures);
  // A year's two documents one after the other, since both hold the same texts.
  const ofYears = [...yearFeedsOf(entries), ...historyOf(entries).archives];
  return [changeFeedOf(issues), ...ofYears.sort((a, b) => (yearIn(a) < yearIn(b) ? -1 : 1))];
}

function yearIn({ name = '' }: Feed): string {
  return name.slice(0, 4);
}

/** Gives the absolute address of a feed document in one format. */
export function feedAddress(name: string | undefined, file: FeedFile): string {
  return absolute(paths.feed(name, file));
}

function feedOf(
  heading: string,
  entries: readonly Entry[],
  rest: Partial<Pick<Feed, 'name' | 'id' | 'page' | 'chain'>>,
): Feed {
  return {
    name: undefined,
    id: tagOf('feed'),
    title: heading === '' ? site.name : `${site.name} · ${heading}`,
    description: site.description,
    page: absolute(paths.home),
    updated: entries[0]?.updated ?? site.opened,
    entries,
    ...rest,
  };
}

function yearsOf(entries: readonly Entry[]): number[] {
  const years = entries.map(({ year }) => year).filter((year) => year !== undefined);
  return [...new Set(years)].sort((a, b) => a - b);
}

function entriesIn(year: number, entries: readonly Entry[]): readonly Entry[] {
  return byYear(entries).get(year) ?? [];
}

const byYear = onceFor((entries: readonly Entry[]) => Map.groupBy(entries, ({ year }) => year));

function isClosed({ year }: Entry, closed: readonly number[]): boolean {
  return year !== undefined && closed.includes(year);
}

function nameArchive(year: number, entries: readonly Entry[], previous = ''): string {
  const hash = createHash('sha256').update(previous);
  for (const { id, updated, digest } of entries) hash.update(`\n${id} ${updated} ${digest}`);
  return `${year}-${hash.digest('hex').slice(0, 12)}`;
}
