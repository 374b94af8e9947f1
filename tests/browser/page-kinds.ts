import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ISSUES = join(import.meta.dirname, '../../content/issues');
const [undated = ''] = readdirSync(join(ISSUES, 'undated')).map((name) => name.replace('.md', ''));

/** One page of every kind, by what readers would call it. */
const chinese = [
  ['the first page', '/'],
  ['an issue', '/issues/2024/09/'],
  ['an undated issue', `/issues/undated/${undated}/`],
  ['a year', '/issues/2024/'],
  ['all years', '/issues/'],
  ['the undated issues', '/issues/undated/'],
  ['the holdings', '/holdings/'],
  ['the trends', '/trends/'],
  ['search', '/search/'],
  ['the feeds', '/feeds/'],
  ['the data', '/data/'],
  ['the short addresses', '/cite/'],
  ['the log of changes', '/changes/'],
  ['reading offline', '/offline/'],
  ['about', '/about/'],
] as const;

/** The same in each language, and what is shown where nothing is. */
export const pageKinds: readonly (readonly [kind: string, address: string])[] = [
  ...chinese,
  ['what is not found', '/no/such/page/'],
  ...chinese.map(([kind, address]) => [`${kind} in English`, `/en${address}`] as const),
  ['what is not found, in English', '/en/404/'],
];
