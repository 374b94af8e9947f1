import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ISSUES = join(import.meta.dirname, '../../content/issues');
const [undated = ''] = readdirSync(join(ISSUES, 'undated')).map((name) => name.replace('.md', ''));

/** One page of every kind, by what readers would call it. */
export const pageKinds = [
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
  ['the log of changes', '/changes/'],
  ['reading offline', '/offline/'],
  ['about', '/about/'],
  ['what is not found', '/no/such/page/'],
] as const;
