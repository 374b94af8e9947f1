/**
 * What happened to the issues in the archive: which captures were fetched when, and what people
 * corrected. The day of a capture is that on which its collector fetched it; when the archive took it
 * in, no file says.
 *
 * Every day in the log stands in the issues' own files. The clock is never asked, so two builds of one
 * archive agree.
 */
import { type IsoDay, isIsoDay, partsOf } from '#bulletin/iso-day.ts';
import type { Correction, Provenance } from '#bulletin/schema.ts';
import { site } from '../site.ts';
import type { ArchivedIssue } from './archived-issue.ts';
import { onceFor } from './once-for.ts';

export type LoggedChange = CaptureChange | CorrectionChange;

/** `added`: the first capture was fetched. `captured`: a further one was. */
export interface CaptureChange extends Change {
  readonly kind: 'added' | 'captured';
  readonly capture: Provenance;
}

/** A person corrected what the archive says of an issue. */
export interface CorrectionChange extends Change {
  readonly kind: 'corrected';
  readonly correction: Correction;
}

interface Change {
  readonly day: IsoDay;
  /** Whether someone noted the day. If not, another stands in for it, to sort by and for feeds; no page shows it. */
  readonly isDated: boolean;
  readonly issue: ArchivedIssue;
  /** Tells it from other changes to the same issue, for good. */
  readonly name: string;
}

/** Lists the changes to one issue, oldest first. */
export const changesOf = onceFor((issue: ArchivedIssue): readonly LoggedChange[] => {
  const captured = captureChangesOf(issue);
  const last = captured.at(-1)?.day ?? site.opened;
  const corrected = issue.data.corrections.map((correction, place): CorrectionChange => {
    // A correction that carries no day was made, for all one can say, when the last capture came.
    const day = correction.day ?? last;
    const isDated = correction.day !== undefined;
    return { kind: 'corrected', day, isDated, issue, name: `correction-${place + 1}`, correction };
  });
  return [...captured, ...corrected].sort((a, b) => compare(a.day, b.day));
});

function captureChangesOf(issue: ArchivedIssue): CaptureChange[] {
  const { captures, published } = issue.data;
  const days = captures.map(dayOfCapture).filter((day) => day !== undefined);
  // A capture that carries no day came, for all one can say, with the others; an issue of which no
  // capture does was taken in when it appeared, or when the archive opened.
  const otherwise = days.toSorted()[0] ?? published?.day ?? site.opened;
  return captures
    .map((capture) => ({ own: dayOfCapture(capture), capture }))
    .map(({ own, capture }) => ({ day: own ?? otherwise, isDated: own !== undefined, capture }))
    .sort((a, b) => compare(a.day, b.day))
    .map(({ day, isDated, capture }, place) => ({
      day,
      isDated,
      issue,
      kind: place === 0 ? 'added' : 'captured',
      name: capture.sha256.slice(0, 16),
      capture,
    }));
}

/** Lists the changes to all issues, newest first. */
export const changeLogOf = onceFor((issues: readonly ArchivedIssue[]): readonly LoggedChange[] =>
  issues
    .flatMap((issue) => changesOf(issue).toReversed())
    .sort((a, b) => compare(b.day, a.day) || compare(b.issue.path, a.issue.path)),
);

/** How many changes the first page of the log shows. */
const NEWEST_CHANGES = 100;

/** The changes of one year: those of a known day, newest first, and then those without one. */
export interface YearOfChanges {
  readonly year: number;
  readonly changes: readonly LoggedChange[];
}

/**
 * Parts a log into what its first page shows, and the years that do not end there, each with all its changes.
 * Changes of which nobody noted the day come last, on the first page and in the year of the day that stands in.
 *
 * @param log - newest first
 */
export function partChangeLog(
  log: readonly LoggedChange[],
  most = NEWEST_CHANGES,
): { newest: readonly LoggedChange[]; years: readonly YearOfChanges[] } {
  const yearOf = ({ day }: LoggedChange) => partsOf(day).year;
  const sorted = [...log.filter(({ isDated }) => isDated), ...log.filter(({ isDated }) => !isDated)];
  const older = new Set(sorted.slice(most).map(yearOf));
  const years = [...Map.groupBy(sorted, yearOf)].map(([year, changes]) => ({ year, changes }));
  years.sort((a, b) => b.year - a.year);
  return { newest: sorted.slice(0, most), years: years.filter(({ year }) => older.has(year)) };
}

/** Gives the day on which what the archive holds of an issue last changed. */
export const lastChangeOf = onceFor(
  (issue: ArchivedIssue): IsoDay => changesOf(issue).at(-1)?.day ?? site.opened,
);

/** Gives the day on which what the archive holds of some issues last changed; nothing when there are none. */
export const lastChangeAmong = onceFor((issues: readonly ArchivedIssue[]): IsoDay | undefined => {
  return newestOf(issues.map(lastChangeOf));
});

/** Gives the last of some days, or nothing when there is none. */
export function newestOf(days: readonly IsoDay[]): IsoDay | undefined {
  return days.reduce<IsoDay | undefined>((newest, day) => (newest && newest > day ? newest : day), undefined);
}

function dayOfCapture({ fetched }: Provenance): IsoDay | undefined {
  const day = fetched?.slice(0, 10) ?? '';
  return isIsoDay(day) ? day : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
