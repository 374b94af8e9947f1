import { abstractOf } from '#archive/abstract.ts';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { absolute, paths } from '#archive/paths.ts';
import { type IsoDay, partsOf } from '#bulletin/iso-day.ts';
import { site } from '../site.ts';

/** What a citation of an issue states, apart from any style. What is not known is absent. */
export interface Reference {
  /** Names it within a bibliography: `cncert-weekly-2024-09`. */
  readonly key: string;
  readonly title: string;
  readonly author: string;
  readonly journal: string;
  readonly publisher: string;
  readonly year: number | undefined;
  readonly number: number | undefined;
  /** Whether the number is not printed, but worked out: cataloguers put it in square brackets. */
  readonly isNumberSupplied: boolean;
  readonly issued: IssuedOn | undefined;
  readonly language: string;
  readonly abstract: string;
  /** Absolute address of its page in this archive. */
  readonly address: string;
}

/** When it was issued, as exactly as may be said. */
export interface IssuedOn {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Gathers what a citation of an issue states, each on one line and without control characters. */
export function referenceOf(issue: ArchivedIssue): Reference {
  const { path, id, data } = issue;
  const { slug, title, publisher, language } = site.series;
  return {
    key: `${slug}-${path.replace('/', '-')}`,
    title: oneLine(data.title),
    author: publisher.name,
    journal: title,
    publisher: publisher.name,
    year: id?.year,
    number: id?.number,
    isNumberSupplied: data.numberFrom !== undefined,
    issued: issuedOn(id?.year, data.published?.day),
    language,
    abstract: oneLine(abstractOf(issue)),
    address: absolute(paths.issue(path)),
  };
}

/**
 * The last issue of a year often appears in the next. Readers look for it under the year in its
 * title, so that year is stated alone where the day of publication falls outside it.
 */
function issuedOn(year: number | undefined, published: IsoDay | undefined): IssuedOn | undefined {
  const day = published && partsOf(published);
  if (day && (year === undefined || year === day.year)) return day;
  return year === undefined ? undefined : { year };
}

/** Writes when an issue was issued as ISO 8601 has it: the day, or the year alone. */
export function formatIssued({ year, month, day }: IssuedOn): string {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}
