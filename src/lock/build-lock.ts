import { join } from 'node:path';
import { type Lock, type Refusal, takeLock, withLock } from './lock.ts';

/**
 * Runs a build while no other one runs in the same project: they would write into each other's files. A
 * second one waits some seconds, then says who holds the lock.
 */
export function buildAlone<T>(root: string, task: () => Promise<T>, patience?: number): Promise<T> {
  return withLock(lockOf(root, patience), task);
}

/**
 * Takes the same lock, for a build that is no task but a row of hooks.
 *
 * @returns what lets others build; so does the end of the process
 */
export function startBuildAlone(root: string, patience?: number): () => void {
  return takeLock(lockOf(root, patience));
}

/** The lock lies where no project shares a folder with another, and git looks at nothing. */
function lockOf(root: string, patience = 10_000): Lock {
  return { path: join(root, '.astro', 'build-lock'), patience, refuse };
}

function refuse(refusal: Refusal): Error {
  return new Error(
    refusal.reason === 'held'
      ? `Another build runs in this folder (process ${refusal.holder || 'unknown'}). Wait for its end, or end it.`
      : `${refusal.path}: ${refusal.why}. A build writes there and keeps what the next one goes on from; make room for it.`,
  );
}
