import { join } from 'node:path';
import { type Refusal, withLock } from '#lock/lock.ts';
import { fault } from '../fault.ts';

/**
 * Runs a task while no other import can run on the same content. A second one waits some seconds, then
 * says who holds the lock.
 *
 * @throws Error with cause `locked` when another import goes on holding it
 */
export function importAlone<T>(content: string, task: () => Promise<T>, patience = 10_000): Promise<T> {
  const path = join(content, '.import-lock');
  return withLock({ path, patience, refuse }, task);
}

function refuse(refusal: Refusal): Error {
  return refusal.reason === 'held'
    ? fault('locked', { holder: refusal.holder || '号不明' })
    : fault('unwritten', { path: refusal.path, why: refusal.why });
}
