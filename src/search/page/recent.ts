/** The reader's last searches: kept in this browser alone, and only after the reader asked for it. */
const KEY = 'recent-searches';
const MOST = 8;

/** Gives the kept searches, newest first; `undefined` where the reader did not ask to keep any. */
export function recentSearches(): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (!Array.isArray(kept)) return undefined;
    return kept.filter((words): words is string => typeof words === 'string').slice(0, MOST);
  } catch {
    // Storage may be blocked, or hold what another program wrote.
    return undefined;
  }
}

/** Begins to keep searches, or forgets them all. */
export function keepRecent(isWanted: boolean): void {
  try {
    if (isWanted) localStorage.setItem(KEY, '[]');
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that refuses storage keeps nothing; search goes on.
  }
}

/** Notes a search, where the reader asked to keep them. */
export function noteSearch(words: string): void {
  const kept = recentSearches();
  if (!kept || words === '') return;
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify([words, ...kept.filter((other) => other !== words)].slice(0, MOST)),
    );
  } catch {
    // As above.
  }
}
