/** Writes what was measured into docs/performance.md, in place of what stands between its marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Cost } from './measure.ts';
import { type Results, type Round, readResults, STEPS, type Step } from './results.ts';

const DOC = new URL('../docs/performance.md', import.meta.url);
const SIZES = [500, 2000, 10_000] as const;
const REFERENCE = 'Hugo';
const FULL = 'ours: and checks: everything';
const PAGES_FEEDS = 'ours: pages, feeds';
const PAGES_FEEDS_DATA = 'ours: pages, feeds, data';

/** Puts tables and goals into the document. */
export function writeReport(): void {
  const sections = [
    ...SIZES.map((size) => [`${size} issues`, formatSize(readResults(size))] as const),
    ['goals', formatGoals(readResults(10_000), readResults(2000))] as const,
  ];
  const text = sections.reduce(
    (text, [name, section]) => {
      const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
      const [before, after] = [text.indexOf(begin), text.indexOf(end)];
      if (before < 0 || after < 0) throw new Error(`docs/performance.md has no place ${begin} … ${end}`);
      return `${text.slice(0, before)}${begin}\n\n${section}\n\n${text.slice(after)}`;
    },
    readFileSync(DOC, 'utf8'),
  );
  writeFileSync(DOC, text);
}

function formatSize({ rounds, day, machine, code }: Results): string {
  if (day === '') return 'Not measured for the code as it is.';
  const head = ['', ...STEPS.map((step) => `${step}: CPU s`), 'cold ÷ Hugo', 'add ÷ Hugo', 'wall s', 'MB'];
  const rows = Object.entries(rounds).map(([name, own]) => [
    name,
    ...STEPS.map((step) => spread(own.flatMap((round) => round[step]?.cpu ?? []))),
    spread(ratios(own, rounds[REFERENCE], 'cold')),
    spread(ratios(own, rounds[REFERENCE], 'add')),
    STEPS.map((step) => middle(own.flatMap((round) => round[step]?.wall ?? []))?.toFixed(1) ?? '–').join(
      ' / ',
    ),
    STEPS.map((step) => Math.round(Math.max(0, ...costs(own, step).map(({ memory }) => memory)))).join(' / '),
  ]);
  const table = [head, head.map(() => '--'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `Measured on ${day}, code ${code}: ${machine}.\n\n${table.join('\n')}`;
}

/** The goals at 10,000 issues: what, the figure, and what it may be at most. */
function formatGoals(large: Results, small: Results): string {
  const against = (name: string, step: Step, other: string) =>
    ratios(large.rounds[name], large.rounds[other], step);
  const growth = (name: string, step: Step) => ratios(large.rounds[name], small.rounds[name], step);
  const memory = Math.max(
    0,
    ...Object.entries(large.rounds).flatMap(([name, rounds]) =>
      name.startsWith('ours') ? STEPS.flatMap((step) => costs(rounds, step).map((cost) => cost.memory)) : [],
    ),
  );
  const goals: readonly (readonly [string, readonly number[], number])[] = [
    ['add one: pages, feeds, data ÷ Hugo', against(PAGES_FEEDS_DATA, 'add', REFERENCE), 0.12],
    ['add one: everything, with search and offline copies ÷ Hugo', against(FULL, 'add', REFERENCE), 0.3],
    ['nothing changed ÷ Hugo', against(FULL, 'nothing', REFERENCE), 0.03],
    ['cold: pages and feeds ÷ Hugo', against(PAGES_FEEDS, 'cold', REFERENCE), 1.8],
    ['cold: pages and feeds ÷ stock Astro', against(PAGES_FEEDS, 'cold', 'Astro'), 0.5],
    ['cold: pages and feeds ÷ Astro with unified', against(PAGES_FEEDS, 'cold', 'Astro with unified'), 0.5],
    ['most memory of any step, GB', memory > 0 ? [memory / 1024] : [], 1.5],
    ['cold, from 2,000 to 10,000', growth(FULL, 'cold'), 5],
    ['add one, from 2,000 to 10,000', growth(FULL, 'add'), 1.5],
  ];
  const rows = goals.map(([what, figures, most]) => {
    const figure = middle(figures);
    const verdict = figure === undefined ? '–' : figure <= most ? 'met' : '**missed**';
    return `| ${what} | ${figure === undefined ? 'not measured' : spread(figures)} | ≤ ${most} | ${verdict} |`;
  });
  return ['| at 10,000 issues | measured | goal | |', '|--|--|--|--|', ...rows].join('\n');
}

function costs(rounds: readonly Round[] | undefined, step: Step): Cost[] {
  return rounds?.flatMap((round) => round[step] ?? []) ?? [];
}

/** Ratios of processor time, each within one round, or between rounds of one place. */
function ratios(
  own: readonly Round[] | undefined,
  other: readonly Round[] | undefined,
  step: Step,
): number[] {
  return (own ?? []).flatMap((round, at) => {
    const [mine, theirs] = [round[step]?.cpu, other?.[at]?.[step]?.cpu];
    return mine !== undefined && theirs !== undefined ? mine / theirs : [];
  });
}

function spread(values: readonly number[]): string {
  const text = middle(values)?.toFixed(2) ?? '–';
  return values.length < 2
    ? text
    : `${text} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
