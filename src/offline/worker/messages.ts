/** What a page may ask of the worker. */
export type Question =
  /** Which version are you? The answer is the digest of the manifest. */
  | 'version'
  /** Take over now, though pages of the version before are still open. */
  | 'switch';
