import type { Fragment } from './pagefind-index.ts';

/**
 * Gathers the words in other letters than Chinese, so that `SQL` finds `MySQL` and a mistyped `Widnows`
 * finds `Windows`. Plain numbers are left out: they are never cut and never corrected.
 */
export function gatherWords(fragments: readonly Fragment[]): string[] {
  const words = new Set<string>();
  for (const { content } of fragments) {
    for (const piece of content.split(/[\s\u200b⁋⁏]+/u)) {
      const word = piece.toLowerCase();
      if (/^[a-z0-9][a-z0-9._,:'-]*$/.test(word) && (/[a-z]/.test(word) || /[.,:].*[.,:]/.test(word))) {
        words.add(word);
      }
    }
  }
  return [...words].sort();
}
