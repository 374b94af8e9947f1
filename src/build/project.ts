import { join } from 'node:path';

/** A project whose site is built, and its folders. */
export interface Project {
  readonly root: string;
  /** Another configuration file than `astro.config.mjs`. */
  readonly config: string | undefined;
  /** What builds leave for the next one. */
  readonly cache: string;
  /** The site. */
  readonly folder: string;
}

export function projectAt(root: string, config?: string): Project {
  return {
    root,
    config,
    cache: join(root, 'node_modules', '.cache', 'bulletin'),
    folder: join(root, 'dist'),
  };
}
