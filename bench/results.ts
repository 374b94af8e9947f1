/**
 * What was measured, kept until the code is another, so that a run can be broken off and gone on with, and
 * sizes and contestants can be measured one after the other.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Cost } from './measure.ts';

export const STEPS = ['cold', 'nothing', 'edit', 'add'] as const;

export type Step = (typeof STEPS)[number];

/** The steps of one round of one contestant. */
export type Round = Readonly<Partial<Record<Step, Cost>>>;

export interface Results {
  /** Stands for all that was measured and measures: this project's code, its packages, the bench and its peers. */
  readonly key: string;
  /** The code alone, as the document names it. */
  readonly code: string;
  readonly machine: string;
  /** The day of the last round. */
  day: string;
  /** The rounds of each contestant by its name. */
  readonly rounds: Record<string, Round[]>;
}

const MEASURED = [
  'src',
  'bench',
  'scripts',
  'tests/synthetic-archive.ts',
  'astro.config.mjs',
  'package-lock.json',
];
/** Where they are kept. */
export const RESULTS = join(import.meta.dirname, '../node_modules/.cache/bench');

/** Reads what was measured of this code at one number of issues; nothing yet is an empty record. */
export function readResults(size: number, folder = RESULTS): Results {
  const code = git('rev-parse', '--short', 'HEAD:src').trim();
  const machine = describeMachine();
  const key = createHash('sha256')
    .update([machine, git('rev-parse', ...MEASURED.map((path) => `HEAD:${path}`))].join())
    .update(git('diff', 'HEAD', '--', ...MEASURED))
    .digest('base64url');
  const empty = { key, code, machine, day: '', rounds: {} };
  try {
    const kept: Results = JSON.parse(readFileSync(fileOf(size, folder), 'utf8'));
    return kept.key === key ? kept : empty;
  } catch {
    return empty;
  }
}

export function keepResults(size: number, results: Results, folder: string): void {
  results.day = new Date().toISOString().slice(0, 10);
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(size, folder), JSON.stringify(results));
}

function fileOf(size: number, folder: string): string {
  return join(folder, `${size}.json`);
}

function git(...words: string[]): string {
  return execFileSync('git', words, { encoding: 'utf8', cwd: join(import.meta.dirname, '..') });
}

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const system = `${type()} ${release().split('-')[0]}`;
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, ${system}, Node ${process.version}`;
}
