import { join } from 'node:path';
import { type Refusal, withLock } from '#lock/lock.ts';
import type { Project } from './project.ts';

/**
 * Runs a build while no other one runs in the same project: they would write into each other's files. A
 * second one waits some seconds, then says who holds the lock.
 */
export function buildAlone<T>(
  { cache }: Pick<Project, 'cache'>,
  task: () => Promise<T>,
  patience = 10_000,
): Promise<T> {
  return withLock({ path: join(cache, 'lock'), patience, refuse }, task);
}

function refuse(refusal: Refusal): Error {
  return new Error(
    refusal.reason === 'held'
      ? `Another build runs in this folder (process ${refusal.holder || 'unknown'}). Wait for its end, or end it.`
      : `${refusal.path}: ${refusal.why}. A build keeps what the next one goes on from there; make room for it.`,
  );
}
