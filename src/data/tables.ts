/** The tables of the archive, column by column. What a source does not say is an empty cell. */
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { lastChangeOf } from '#archive/change-log.ts';
import type { Week } from '#archive/holdings.ts';
import { absolute, paths } from '#archive/paths.ts';
import { isCorrected } from '#bulletin/corrected.ts';
import { formatIssueId } from '#bulletin/issue-id.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { nameOf, tagOf } from '#feeds/entry.ts';
import { type HoldingState, holdingStateOf } from './holding-state.ts';
import type { Table } from './table.ts';

export const issuesTable: Table<ArchivedIssue> = {
  name: 'issues',
  title: '每期一行',
  key: ['issue'],
  fields: [
    text('issue', 'Place in the archive: year/number, or undated/digest.', ({ path }) => path, true),
    text('id', 'Permanent identifier, a tag URI.', (issue) => tagOf(nameOf(issue)), true),
    number('year', 'The year in the title.', ({ id }) => id?.year),
    number('number', 'The number in the title.', ({ id }) => id?.number),
    text(
      'number_from',
      'What year and number follow from where they are not printed.',
      ({ data }) => data.numberFrom,
    ),
    text('title', 'The title as printed.', ({ data }) => data.title, true),
    day('period_start', 'First day covered.', ({ data }) => data.period?.start),
    day('period_end', 'Last day covered.', ({ data }) => data.period?.end),
    text(
      'period_printed',
      'The period as printed, readable or not.',
      ({ data }) => data.period?.printed ?? data.unread?.period,
    ),
    {
      ...text(
        'period_basis',
        'printed: read in those words. published: their years, which they leave open, follow from the day of publication. correction: a person put it right or supplied it.',
        ({ data }) =>
          data.period && (isCorrected(data, 'period') ? 'correction' : (data.period.yearFrom ?? 'printed')),
      ),
      values: ['printed', 'published', 'correction'],
    },
    day('published', 'The day it appeared.', ({ data }) => data.published?.day),
    text('published_basis', 'What that day rests on.', ({ data }) => data.published?.basis),
    text('rating', 'The overall rating of the week.', ({ data }) => data.rating?.value),
    text(
      'rating_printed',
      'The words it was read from; for a correction, those printed in its place.',
      ({ data }) => data.rating?.printed,
    ),
    {
      ...text(
        'rating_basis',
        'printed: read in those words. correction: a person put it right or supplied it.',
        ({ data }) => data.rating && basisOf(data, 'rating'),
      ),
      values: ['printed', 'correction'],
    },
    day(
      'changed',
      'The day the archive last changed what it holds; where no capture notes one, the day of publication or of the archive’s opening.',
      lastChangeOf,
      true,
    ),
    text('address', 'The page of the issue.', ({ path }) => absolute(paths.issue(path)), true),
    text('original', 'Where the text was taken from.', ({ data }) => data.captures[0]?.address),
    text('capture', 'The capture the text rests on.', ({ data }) => data.captures[0]?.file, true),
    text('capture_sha256', 'SHA-256 of that capture.', ({ data }) => data.captures[0]?.sha256, true),
  ],
};

/** One number of an issue. */
export interface PrintedFigure {
  readonly issue: ArchivedIssue;
  readonly figure: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** `none` for a count; `previous-week` for a change against the week before, in per cent. */
  readonly comparison: 'none' | 'previous-week';
  readonly printed: string;
  readonly basis: Basis;
}

/** Whether a value was read in the printed words, or a person put it right or supplied it. */
type Basis = 'printed' | 'correction';

export const figuresTable: Table<PrintedFigure> = {
  name: 'figures',
  title: '每个数字一行',
  key: ['issue', 'figure', 'comparison'],
  refers: { field: 'issue', table: 'issues', key: 'issue' },
  fields: [
    text('issue', 'The issue it is of.', ({ issue }) => issue.path, true),
    text('figure', 'What is counted, by its key.', ({ figure }) => figure, true),
    text('label', 'What is counted, in Chinese.', ({ label }) => label, true),
    {
      ...number('value', 'The number in whole units, or the change.', ({ value }) => value, true),
      type: 'number',
    },
    text('unit', 'What is counted in; % for a change.', ({ unit }) => unit, true),
    {
      ...text('comparison', 'none: a count. previous-week: a change.', ({ comparison }) => comparison, true),
      values: ['none', 'previous-week'],
    },
    text(
      'printed',
      'The words it was read from, as printed; for a correction, those printed in its place.',
      ({ printed }) => printed,
      true,
    ),
    {
      ...text(
        'basis',
        'printed: read in those words. correction: a person put it right or supplied it.',
        ({ basis }) => basis,
        true,
      ),
      values: ['printed', 'correction'] satisfies Basis[],
    },
  ],
};

export const holdingsTable: Table<Week> = {
  name: 'holdings',
  title: '每周一行：已收、待补、未详',
  key: ['year', 'number'],
  fields: [
    number('year', 'The year of the series.', ({ id }) => id.year, true),
    number('number', 'The number in that year.', ({ id }) => id.number, true),
    {
      ...text(
        'state',
        'held, referenced (an issue names it), evidence (only captures without text prove it), expected (by rule), never-published.',
        holdingStateOf,
        true,
      ),
      values: ['held', 'referenced', 'evidence', 'expected', 'never-published'] satisfies HoldingState[],
    },
    day(
      'period_start',
      'First day by the numbering rule; as printed in years for which the rule was not checked.',
      ({ period }) => period?.start,
    ),
    day('period_end', 'Last day, likewise.', ({ period }) => period?.end),
    text('issue', 'The issue in the table issues, when held.', ({ issue }) => issue?.path),
    text('wanted_title', 'The title another issue gives.', (week) => wanted(week)?.link.title),
    text('wanted_address', 'The address another issue gives.', (week) => wanted(week)?.link.address),
    text('named_by', 'The issues that name it.', ({ vouchers }) => {
      return vouchers.flatMap(({ by }) => (by ? [formatIssueId(by.id)] : [])).join(' ') || undefined;
    }),
  ],
};

/** Gives what the newest issue that names a week says of it, when the week's own issue is not held. */
function wanted({ state, vouchers }: Week) {
  return state === 'referenced' ? vouchers[0] : undefined;
}

/** Lists every number of the issues, issue by issue. */
export function printedFiguresOf(
  issues: readonly ArchivedIssue[],
  labels: Readonly<Record<string, { readonly label: string }>>,
): PrintedFigure[] {
  return issues.flatMap((issue) => [
    ...Object.entries(issue.data.figures).map(([figure, { value, unit, printed }]) => {
      return {
        issue,
        figure,
        label: labels[figure]?.label ?? figure,
        value,
        unit,
        comparison: 'none',
        printed,
        basis: basisOf(issue.data, `figures.${figure}`),
      } as const;
    }),
    ...Object.entries(issue.data.changes).map(([figure, { percent, label, printed }]) => {
      return {
        issue,
        figure,
        label,
        value: percent,
        unit: '%',
        comparison: 'previous-week',
        printed,
        basis: basisOf(issue.data, `changes.${figure}`),
      } as const;
    }),
  ]);
}

function basisOf(data: IssueData, field: string): Basis {
  return isCorrected(data, field) ? 'correction' : 'printed';
}

function text<R>(
  name: string,
  description: string,
  read: (record: R) => string | undefined,
  required = false,
) {
  return { name, type: 'string', description, required, read } as const;
}

function day<R>(
  name: string,
  description: string,
  read: (record: R) => string | undefined,
  required = false,
) {
  return { name, type: 'date', description, required, read } as const;
}

function number<R>(
  name: string,
  description: string,
  read: (record: R) => number | undefined,
  required = false,
) {
  return { name, type: 'integer', description, required, read } as const;
}
