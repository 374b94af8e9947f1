/** Names the cache of the bytes. One host can hold several archives, below several paths. */
export const filesCache = (scope: string): string => `${scope} files`;
/** Names the cache of the notes; it exists only where a version is, or was, held in full. */
export const wholeCache = (scope: string): string => `${scope} whole`;
