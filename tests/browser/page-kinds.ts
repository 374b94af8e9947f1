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

const longKinds = [
  ['a decade of issues', '/issues/2020-2029/'],
  ['a decade of trends', '/trends/2030-2039/'],
  ['a year of changes', '/changes/2021/'],
] as const;

/** What only an archive of more than ten years has; it is served on a port of its own. */
export function pageKindsOfLongArchive(): readonly (readonly [kind: string, address: string])[] {
  const [, , port] = JSON.parse(process.env['TEST_PORTS'] ?? '[]');
  const site = `http://127.0.0.1:${port}`;
  return longKinds.flatMap(([kind, path]) => [
    [kind, `${site}${path}`] as const,
    [`${kind} in English`, `${site}/en${path}`] as const,
  ]);
}
