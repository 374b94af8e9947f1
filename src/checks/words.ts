import { digestOf } from '#cache/cache.ts';
import { findDifference } from './plain-text.ts';

/** A text by its digest; what it says is read only where it is not what it should be. */
export interface Words {
  readonly digest: string;
  readonly read: () => string;
}

/** Gives the digest by which texts are compared. */
export function digestOfWords(words: string): string {
  return digestOf([words]);
}

/** Says where two texts part; nothing when they are the same. */
export function findParting(wanted: Words, found: Words): string | undefined {
  return wanted.digest === found.digest ? undefined : findDifference(wanted.read(), found.read());
}
