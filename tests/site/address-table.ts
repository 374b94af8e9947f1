/** The tables of addresses in the papers, as patterns. */
import { readFileSync } from 'node:fs';

export interface AddressPattern {
  /** As it stands in the table. */
  readonly row: string;
  readonly pattern: RegExp;
  /** Whether only an archive of more than ten years has it. */
  readonly isOfLongArchives: boolean;
}

/** What stands between angle brackets in the table. */
const PARTS: Readonly<Record<string, string>> = {
  year: '\\d{4}',
  years: '\\d{4}-\\d{4}',
  number: '\\d{1,2}',
  path: '(?:\\d{4}/\\d{2}|undated/[0-9a-f]{16})',
  digest: '[0-9a-f]{12}',
  file: '[\\w.-]+',
  any: '.+',
};
const LONG_ARCHIVES = '## Of long archives';

/** Reads docs/addresses.md. */
export function addressPatterns(): AddressPattern[] {
  const [always = '', long = ''] = readFileSync('docs/addresses.md', 'utf8').split(LONG_ARCHIVES);
  return [...rowsOf(always, false), ...rowsOf(long, true)];
}

function rowsOf(text: string, isOfLongArchives: boolean): AddressPattern[] {
  const rows = text.split('\n').flatMap((line) => line.match(/^\| `([^`]+)`/)?.[1] ?? []);
  return rows.map((row) => ({ row, pattern: patternOf(row), isOfLongArchives }));
}

function patternOf(row: string): RegExp {
  const source = row.replace(/<([^>]+)>|([.*+?^${}()|[\]\\])/g, (_all, part?: string, special?: string) => {
    if (special !== undefined) return `\\${special}`;
    const alternatives = part?.split(',').map((one) => one.replaceAll('.', '\\.')) ?? [];
    return PARTS[part ?? ''] ?? `(?:${alternatives.join('|')})`;
  });
  return new RegExp(`^${source}$`);
}
