import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Why a task was not run. */
export type Refusal =
  /** Another process holds the lock; its number, or nothing where that is not known. */
  | { readonly reason: 'held'; readonly holder: string }
  /** The lock could not be made at this place, in the system's words. */
  | { readonly reason: 'unmade'; readonly path: string; readonly why: string };

export interface Lock {
  /** The file that stands for the lock; beside it lies one that names the holder. */
  readonly path: string;
  /** How long to wait for another holder, in milliseconds. */
  readonly patience: number;
  /** Makes the error to throw. */
  readonly refuse: (refusal: Refusal) => Error;
}

/** Runs a task while no other process runs one under the same lock. */
export async function withLock<T>(lock: Lock, task: () => Promise<T>): Promise<T> {
  const release = takeLock(lock);
  try {
    return await task();
  } finally {
    release();
  }
}

/**
 * Takes a lock that no other process can take before it is released, or its holder ended.
 *
 * The lock is an exclusive transaction of SQLite, that is, a lock of the system's kernel: it ends with
 * its holder, however that ended.
 *
 * @returns what releases it
 */
export function takeLock({ path, patience, refuse }: Lock): () => void {
  const holder = `${path}-holder`;
  const database = openLock(path, refuse);
  try {
    database.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE`);
    writeFileSync(holder, `${process.pid}`);
  } catch (error) {
    database.close();
    const why = (error as Error).message;
    if (!/locked|busy/i.test(why)) throw refuse({ reason: 'unmade', path: holder, why });
    throw refuse({ reason: 'held', holder: readHolder(holder) });
  }
  return () => {
    rmSync(holder, { force: true });
    database.close();
  };
}

function openLock(path: string, refuse: Lock['refuse']): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new DatabaseSync(path);
  } catch (error) {
    throw refuse({ reason: 'unmade', path, why: (error as Error).message });
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\D/g, '');
  } catch {
    return '';
  }
}
