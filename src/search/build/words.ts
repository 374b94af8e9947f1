import type { IndexedText } from './pagefind-index.ts';

/**
 * Gathers the words in other letters than Chinese, so that `SQL` finds `MySQL` and a mistyped `Widnows`
 * finds `Windows`; and numbers of several parts, so that `14.1` finds `2.14.1`. Plain numbers are left out:
 * they are never cut and never corrected.
 */
export function gatherWords(texts: readonly IndexedText[]): { words: string[]; versions: string[] } {
  const words = new Set<string>();
  for (const { content } of texts) {
    for (const piece of content.split(/[\s\u200b⁋⁏]+/u)) {
      const word = piece.toLowerCase();
      if (/^[a-z0-9][a-z0-9._,:'-]*$/.test(word) && (/[a-z]/.test(word) || /[.,:].*[.,:]/.test(word))) {
        words.add(word);
      }
    }
  }
  const all = [...words].sort();
  return {
    words: all.filter((word) => /[a-z]/.test(word)),
    versions: all.filter((word) => !/[a-z]/.test(word)),
  };
}

/** Gives the numbers in a version after its first: `14` and `1` of `2.14.1`. */
export function partsAfterFirst(version: string): string[] {
  return (version.match(/\d+/g) ?? []).slice(1);
}
