import { plainLine } from '#bulletin/terminal-text.ts';
import { countFates } from '../ledger.ts';
import type { Language } from './messages.ts';
import { type CaptureReport, formatNotes, formatReport, quote } from './report.ts';

/** Explains one capture: every stretch with what became of it, every field with its source's words, and what was noted. */
export function explain(capture: CaptureReport, language: Language): string {
  const { imported } = capture;
  if (!imported) return formatReport({ captures: [capture], ok: false }, language);
  const { account, data, evidence } = imported;
  const places = account.map((stretch) => {
    const { start, end, fate, by } = stretch;
    return `  ${start}–${end} ${fate}${by ? ` [${by}]` : ''} ${quote(stretch, imported.capture.text)}`;
  });
  const fields = fieldsOf(evidence ?? data).map(([field, value]) => `  ${field}: ${plainLine(value)}`);
  const { kept, field, removed } = countFates(account);
  return [
    plainLine(capture.name),
    ...places,
    `  = ${kept} kept + ${field} field + ${removed} removed`,
    ...fields,
    ...formatNotes(imported, language),
  ].join('\n');
}

/** Lists the fields of a document by their paths, each with its value and, beside it, what was printed. */
function fieldsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inside]) =>
    fieldsOf(inside, path === '' ? key : `${path}.${key}`),
  );
}
