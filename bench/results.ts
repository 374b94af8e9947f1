/**
 * What was measured, kept until the code is another, so that a run can be broken off and gone on with, and
 * sizes and contestants can be measured one after the other.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Cost } from './measure.ts';

export const STEPS = ['cold', 'nothing', 'edit', 'add'] as const;

export type Step = (typeof STEPS)[number];

/** The steps of one round of one contestant. */
export type Round = Readonly<Partial<Record<Step, Cost>>>;

export interface Results {
  readonly code: string;
  readonly machine: string;
  /** The day of the last round. */
  day: string;
  /** The rounds of each contestant by its name. */
  readonly rounds: Record<string, Round[]>;
}

const FOLDER = join(import.meta.dirname, '../node_modules/.cache/bench');

/** Reads what was measured of this code at one number of issues; nothing yet is an empty record. */
export function readResults(size: number): Results {
  const code = execFileSync('git', ['rev-parse', '--short', 'HEAD:src'], { encoding: 'utf8' }).trim();
  const empty = { code, machine: describeMachine(), day: '', rounds: {} };
  try {
    const kept: Results = JSON.parse(readFileSync(fileOf(size), 'utf8'));
    return kept.code === code ? kept : empty;
  } catch {
    return empty;
  }
}

export function keepResults(size: number, results: Results): void {
  results.day = new Date().toISOString().slice(0, 10);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(size), JSON.stringify(results));
}

function fileOf(size: number): string {
  return join(FOLDER, `${size}.json`);
}

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const system = `${type()} ${release().split('-')[0]}`;
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, ${system}, Node ${process.version}`;
}
