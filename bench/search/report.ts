import { readFile, writeFile } from 'node:fs/promises';
import { type Measured, mean } from './measure.ts';
import type { QueryClass } from './queries.ts';

export interface Run {
  readonly count: number;
  readonly classes: readonly QueryClass[];
  readonly measured: readonly Measured[];
  /** Milliseconds to the first results of each engine. */
  readonly first: readonly number[];
  /** The longest task of the main thread while typing, in milliseconds. */
  readonly longest: number;
}

const NAMES: Readonly<Record<string, string>> = {
  ours: 'this archive',
  stock: 'Pagefind 1.6, as it is',
  flexsearch: 'FlexSearch',
  minisearch: 'MiniSearch, bigrams',
  orama: 'Orama, Mandarin',
};
const BEGIN = '<!-- measured by npm run bench:search -->';
const END = '<!-- end of the measured part -->';

/** Writes the figures of a run as Markdown. */
export function formatReport({ count, classes, measured, first, longest }: Run): string {
  const [ours, stock] = measured;
  if (!ours || !stock) return '';
  const exact = (engine: Measured) => engine.classes.filter(({ isExact }) => isExact);
  const lowest = (engine: Measured, measure: 'recall' | 'precision') =>
    Math.min(...exact(engine).map((score) => score[measure]));
  const range = (engine: Measured, measure: 'recall' | 'precision') =>
    `${lowest(engine, measure).toFixed(2)}–${Math.max(...exact(engine).map((score) => score[measure])).toFixed(2)}`;
  const slips = (engine: Measured) => engine.classes.filter(({ name }) => name.includes('错'));
  const empty = (engine: Measured) => {
    const missing = exact(engine).reduce((sum, score) => sum + score.empty, 0);
    return `${missing} of ${exact(engine).reduce((sum, score) => sum + score.count, 0)}`;
  };
  const typing = (engine: Measured) =>
    `${mean(slips(engine).map(({ recall }) => recall)).toFixed(2)} / ${mean(slips(engine).map(({ precision }) => precision)).toFixed(2)}`;
  const queries = classes.reduce((sum, { queries }) => sum + queries.length, 0);
  const goals = [
    ['recall@10, every exact class', range(stock, 'recall'), range(ours, 'recall'), '1.00'],
    ['precision@10, every exact class', range(stock, 'precision'), range(ours, 'precision'), '1.00'],
    ['typing errors, recall@10 / precision@10', typing(stock), typing(ours), '≥ 0.95 / ≥ 0.95'],
    ['bytes, cold first query with ten results', kilobytes(stock.cold), kilobytes(ours.cold), '≤ 150 KB'],
    ['bytes, a further query (median)', kilobytes(stock.further), kilobytes(ours.further), '≤ 45 KB'],
    ['zero results where something stands', empty(stock), empty(ours), '0'],
    [
      'time to the first result, cold (× stock)',
      '1',
      ((first[0] ?? 0) / (first[1] ?? 1)).toFixed(2),
      '≤ 1.0',
    ],
    ['longest task of the main thread while typing', '–', `${Math.round(longest)} ms`, '≤ 50 ms'],
  ];
  const names = measured.map(({ name }) => NAMES[name] ?? name);
  const scores = classes.map(({ name }, at) => [
    name,
    ...measured.map((engine) => {
      const score = engine.classes[at];
      return score ? `${score.recall.toFixed(2)} / ${score.precision.toFixed(2)}` : '–';
    }),
  ]);
  const costs = [
    ['cold first query', ...measured.map(({ cold }) => kilobytes(cold))],
    ['further query', ...measured.map(({ further }) => kilobytes(further))],
    ['first result', ...first.map((time) => `${Math.round(time)} ms`)],
  ];
  const missed = ours.classes.flatMap(({ name, missed }) => missed.map((words) => `${name}: \`${words}\``));
  return [
    `${count} bulletins, ${queries} queries in ${classes.length} classes.`,
    table(['measure', 'stock Pagefind 1.6', 'this archive', 'goal'], goals),
    'Recall@10 / precision@10, mean over a class:',
    table(['class', ...names], scores),
    'What a reader waits for:',
    table(['', ...names], costs),
    missed.length === 0 ? 'No query of ours misses.' : `Ours misses in part: ${missed.join(', ')}.`,
  ].join('\n\n');
}

/** Puts a report into its place in a document. */
export async function writeIntoDocs(file: string, report: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${file}: no place marked ${BEGIN}`);
  await writeFile(file, `${before}${BEGIN}\n\n${report}\n\n${END}${after}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
