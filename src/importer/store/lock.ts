import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault } from '../fault.ts';

const PATIENCE = 10_000;

/**
 * Runs a task while no other import can run on the same content. A second one waits some seconds, then
 * says who holds the lock.
 *
 * The lock is an exclusive transaction of SQLite, that is, a lock of the system's kernel: it ends with
 * its holder, however that ended.
 *
 * @throws Error with cause `locked` when another import goes on holding it
 */
export async function withLock<T>(content: string, task: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const database = openLock(content);
  const holder = join(content, '.import-lock-holder');
  try {
    database.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE`);
    writeFileSync(holder, `${process.pid}`);
  } catch (error) {
    database.close();
    const why = (error as Error).message;
    if (!/locked|busy/i.test(why)) throw fault('unwritten', { path: holder, why });
    throw fault('locked', { holder: readHolder(holder) });
  }
  try {
    return await task();
  } finally {
    rmSync(holder, { force: true });
    database.close();
  }
}

function openLock(content: string): DatabaseSync {
  const path = join(content, '.import-lock');
  try {
    mkdirSync(content, { recursive: true });
    return new DatabaseSync(path);
  } catch (error) {
    throw fault('unwritten', { path, why: (error as Error).message });
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\D/g, '');
  } catch {
    return '号不明';
  }
}
