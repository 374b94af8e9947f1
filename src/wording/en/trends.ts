/** The page of the figures over time, and what charts say in words. */
import { site } from '../../site.ts';
import { link, type Words } from '../words.ts';
import type { Extreme, Point, Shown, Sparkline } from '../zh/trends.ts';
import { plural } from './plural.ts';
import { amount, count, issue } from './terms.ts';

const { english } = site.series;

export const title = 'Trends';
export const description = (figures: string) =>
  `The figures that issues of the ${english.shortTitle} print, from week to week: ${figures}.`;
export const lead = (hasCorrected: boolean): Words =>
  hasCorrected
    ? 'Every issue prints a few figures; here they are laid out by week. Only numbers that held issues print are drawn, and those marked “by correction”, which a person put right or supplied; a missing week stays open, and nothing is estimated.'
    : 'Every issue prints a few figures; here they are laid out by week. Only numbers that held issues print are drawn, and a missing week stays open: nothing is estimated or filled in.';

export const decades = {
  title: (span: string) => `Trends, ${span}`,
  lead: (span: string, hasCorrected: boolean) =>
    `The figures that the issues of ${span} print. Only numbers that held issues print are drawn, and ${hasCorrected ? 'those marked “by correction”, which a person put right or supplied; ' : ''}a missing week stays open.`,
  scale: 'A figure has the same scale on every page, so that its years can be compared.',
};

export const key = {
  dot: { name: 'Dot', meaning: 'the number an issue prints' },
  line: { name: 'Line', meaning: 'joins two weeks that follow one another' },
  corrected: { name: 'Dot with a stroke', meaning: 'a number by correction, not as printed' },
  stroke: { name: 'Short stroke', meaning: 'the issue is held and does not print the number' },
  strokeOrUnread: {
    name: 'Short stroke',
    meaning: 'the issue is held and does not print the number, or nobody can read it',
  },
  gap: { name: 'Gap', meaning: 'the issue is not held, the number not known' },
};

export const table = {
  summary: 'All numbers',
  caption: (figure: string, _unit: string) => figure,
  period: 'Period',
  count: 'Number',
  missing: (issues: number | undefined) =>
    issues === undefined ? 'unknown whether issues are missing' : `${plural(issues, 'issue')} not held`,
};

export const unsaid = {
  heading: 'Figures not printed',
  words: (figures: string) =>
    `The weekly report may have printed these figures, but no issue held of this time does, so they have no chart: ${figures}.`,
};

export function unreadable(figures: string): string {
  return `Some issues print these figures so that nobody can read them, and none of this time has a number to draw, so they have no chart: ${figures}.`;
}

export const data = {
  heading: 'Data',
  words: (file: string, page: string): Words => [
    'All these numbers, with the words they stand in, are in one table: ',
    link('figures.csv', file),
    '. Its columns and the other files are explained under ',
    link('Data', page),
    '.',
  ],
};

export function chartName(figure: string, _unit: string): string {
  return `Chart: ${figure}, week by week`;
}

export function describe(shown: Shown | undefined): string {
  if (!shown) return 'No issue that is held prints this figure.';
  const { held, known, printed, corrected, unread, missing, unit, lowest, highest, last, isPast } = shown;
  const point = ({ value, id }: Point) => `${amount(value, unit)} (${issue(id)})`;
  const extreme = ({ value, id, issues }: Extreme) => {
    const others = issues === 1 ? '' : ` and ${plural(issues - 1, 'other')}`;
    return `${amount(value, unit)} (${issue(id)}${others})`;
  };
  return [
    [
      held === printed
        ? `${held === 1 ? 'The one issue held prints' : `All ${count(held)} issues held print`} this figure`
        : `${count(printed)} of ${plural(held, 'issue')} held ${printed === 1 ? 'prints' : 'print'} this figure`,
      ...(corrected > 0 ? [`${plural(corrected, 'number')} by correction`] : []),
      ...(unread > 0 ? [`${count(unread)} printed and not readable`] : []),
    ].join(', '),
    known === 1
      ? point(last)
      : `lowest ${extreme(lowest)}, highest ${extreme(highest)}, ${isPast ? 'last' : 'latest'} ${point(last)}`,
    missing === undefined
      ? 'weeks between that are not held, or of which nobody knows, stay open'
      : missing === 0
        ? 'no week is missing'
        : `${plural(missing, 'week')} between ${missing === 1 ? 'is not held and stays' : 'are not held and stay'} open`,
  ]
    .join('; ')
    .concat('.');
}

export function sparkline(figure: string, { until, weeks, known, lowest, highest }: Sparkline): string {
  return `${figure}: ${plural(known, 'number')} in the ${plural(weeks, 'week')} to ${issue(until)}, lowest ${count(lowest)}, highest ${count(highest)}`;
}
