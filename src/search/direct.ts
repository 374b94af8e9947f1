import { dayOf, type IsoDay } from '#bulletin/iso-day.ts';
import { formatIssueId, type IssueId } from '#bulletin/issue-id.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { westernNumbers } from './query/numerals.ts';

/** What a query names outright instead of describing it. */
export type Target =
  | { readonly kind: 'issue'; readonly id: IssueId }
  | { readonly kind: 'day'; readonly day: IsoDay }
  | { readonly kind: 'address'; readonly key: string };

const ISSUE = [/^(?:.*周报)?(\d{4})(?:年第?|第)(\d{1,2})期(?:[（(].*[)）])?$/, /^(\d{4})[-/.](\d{1,2})$/];
const DAY = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * Reads a query that names an issue (`2024年第9期`, `2024-09`), a day (`2024-03-01`, `2024年3月1日`) or the
 * address of a source; gives `undefined` for words to be searched.
 */
export function readTarget(query: string): Target | undefined {
  const text = westernNumbers(query.normalize('NFKC').replace(/\s+/g, ''));
  const key = addressKey(text);
  if (key !== undefined) return { kind: 'address', key };
  for (const pattern of ISSUE) {
    const [, year, number] = pattern.exec(text) ?? [];
    if (year && Number(number) > 0)
      return { kind: 'issue', id: { year: Number(year), number: Number(number) } };
  }
  for (const pattern of DAY) {
    const [, year, month, date] = pattern.exec(text) ?? [];
    const day = dayOf(Number(year), Number(month), Number(date));
    if (year && day) return { kind: 'day', day };
  }
  return undefined;
}

/** Finds the held issue that a target names. Addresses are looked up in `sources`, by their keys. */
export function findTarget(
  target: Target,
  { entries }: Catalogue,
  sources: Readonly<Record<string, string>>,
): Entry | undefined {
  if (target.kind === 'address') return entries.find(({ path }) => path === sources[target.key]);
  return entries.find((entry) => names(target, entry));
}

/** Says whether a target names an issue by its number or by one of its days. */
export function names(target: Target, { path, period }: Pick<Entry, 'path' | 'period'>): boolean {
  if (target.kind === 'issue') return path === formatIssueId(target.id);
  if (target.kind === 'address' || !period) return false;
  return period.start <= target.day && target.day <= period.end;
}

/**
 * Gives what is the same in all spellings of an address: WeChat names an article by `__biz`, `mid` and
 * `idx`, and adds to them whence the reader came.
 */
export function addressKey(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, pathname, searchParams, search } = new URL(text);
  const article = ['__biz', 'mid', 'idx'].map((name) => searchParams.get(name));
  if (article.every((value) => value !== null)) return `${hostname}/${article.join('/')}`;
  return `${hostname}${pathname.replace(/\/$/, '')}${search}`;
}
