/** What a question names instead of describing it: issues held, and issues known by their titles alone. */
import type { Entry } from '../catalogue.ts';
import { files } from '../files.ts';
import { findTargets, names } from '../find-targets.ts';
import { fold } from '../query/folded.ts';
import { simplify } from '../query/indexable.ts';
import { westernNumbers } from '../query/numerals.ts';
import { parseQuery, withoutEdges } from '../query/query.ts';
import { termsOf } from '../query/terms.ts';
import { findWhole } from '../query/whole-numbers.ts';
import { readTarget, type Target } from '../target.ts';
import type { PagefindEngine } from './pagefind-engine.ts';

export interface Wanted extends Pick<Entry, 'path' | 'period'> {
  readonly title: string;
  readonly address: string;
}

/** Says whether a query has nothing that can be looked up. */
export function isOnlyMarks(words: string): boolean {
  return parseQuery(words).parts.every(({ typed }) => termsOf(typed).length === 0);
}

/** Parts the name of an issue or a time from further words: `2024-09 仿冒`. A whole query may be a name with white space. */
export function splitName(words: string): { target: Target | undefined; rest: string } {
  const whole = readTarget(words);
  if (whole) return { target: whole, rest: '' };
  const pieces = words.trim().split(/\s+/);
  const isName = (named: Target | undefined) => named?.kind === 'issue' || isTime(named);
  const target = pieces.map((piece) => readTarget(piece)).find(isName);
  if (!target) return { target, rest: words };
  return { target, rest: pieces.filter((piece) => !isName(readTarget(piece))).join(' ') };
}

async function sourcesFor(target: Target, engine: PagefindEngine): Promise<Record<string, string>> {
  return target.kind === 'address' ? JSON.parse(await engine.file(files.sources)) : {};
}

/** Finds the held issues that a question names, newest first, by their paths. */
export async function findNamed(words: string, engine: PagefindEngine): Promise<string[]> {
  const { target } = splitName(words);
  if (!target) return [];
  const found = findTargets(target, await engine.catalogue(), await sourcesFor(target, engine));
  return found.map(({ path }) => path);
}

/** Says whether a target names a time, which texts may name too. */
export function isTime(target: Target | undefined): boolean {
  return target?.kind === 'day' || isSpan(target);
}

/** Says whether a target names a month, or a day of any year: whoever asks for those has not chosen an issue. */
export function isSpan(target: Target | undefined): boolean {
  return target?.kind === 'month' || target?.kind === 'date';
}

/** Finds the issues that are known and not held, by what a question names or by the words of their titles. */
export async function findWanted(words: string, engine: PagefindEngine): Promise<Wanted[]> {
  if (isOnlyMarks(words)) return [];
  const simplified = await engine.simplified();
  const parts = parseQuery(words).parts.map(({ typed }) => {
    return fold(westernNumbers(withoutEdges(simplify(typed, simplified)))).text;
  });
  const { target } = splitName(words);
  const wanted: Wanted[] = JSON.parse(await engine.file(files.wanted));
  const sources = target ? await sourcesFor(target, engine) : {};
  return wanted.filter((issue) => {
    if (target && names(target, issue, sources)) return true;
    const title = fold(simplify(issue.title, simplified)).text;
    return parts.every((part) => findWhole(title, part) >= 0);
  });
}
