import type { Difference, IssueData } from '#bulletin/schema.ts';
import type { ImportedCapture } from '../import-capture.ts';
import { wordsOfBody } from './body-words.ts';

/** Says where two captures of one issue do not say the same; `chosen` is the one its text is taken from. */
export function differencesBetween(chosen: ImportedCapture, other: ImportedCapture): Difference[] {
  const capture = other.capture.name;
  const [a, b] = [factsOf(chosen.data), factsOf(other.data)];
  const differences = [...new Set([...a.keys(), ...b.keys()])]
    .filter((field) => a.get(field) !== b.get(field))
    .map((field) => ({ field, chosen: a.get(field), other: b.get(field), capture }));
  const text = differenceOfText(wordsOfBody(chosen.body), wordsOfBody(other.body));
  return text ? [{ field: 'text', ...text, capture }, ...differences] : differences;
}

/** The fields that captures of one issue should agree on, in words. */
function factsOf(data: IssueData): Map<string, string> {
  const facts = new Map<string, string>([['title', data.title]]);
  const period = data.period?.printed ?? data.unread?.period;
  if (period) facts.set('period', period);
  if (data.published) facts.set('published', data.published.day);
  const rating = data.rating?.value ?? data.unread?.rating;
  if (rating) facts.set('rating', rating);
  for (const [key, { value }] of Object.entries(data.figures)) facts.set(`figures.${key}`, String(value));
  for (const [key, printed] of Object.entries(data.unread?.figures ?? {}))
    facts.set(`figures.${key}`, printed);
  for (const [key, { percent }] of Object.entries(data.changes)) facts.set(`changes.${key}`, `${percent}%`);
  return facts;
}

const SHOWN = 40;

/** Finds where two texts part, and gives some words of each from there. */
function differenceOfText(chosen: string, other: string): { chosen?: string; other?: string } | undefined {
  if (chosen === other) return undefined;
  let place = 0;
  while (chosen[place] === other[place]) place += 1;
  const start = Math.max(0, place - 8);
  const [a, b] = [chosen.slice(start, start + SHOWN), other.slice(start, start + SHOWN)].map((text) =>
    text.toWellFormed(),
  );
  return { ...(a ? { chosen: a } : {}), ...(b ? { other: b } : {}) };
}
