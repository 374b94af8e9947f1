import type { Root } from 'mdast';
import type { Plugin } from 'unified';

/** One step of the import: a unified plugin that changes the tree and fills the draft and the account. */
export type Step = Plugin<[], Root>;
