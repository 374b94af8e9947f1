import { codeOf, sayError } from '../fault.ts';
import { countFates } from '../ledger.ts';
import type { Language } from './messages.ts';
import { countOutcomes, type Report } from './report.ts';

/** Writes a report for programs: the same facts as the report for people. */
export function formatReportJson({ captures, ok, notes = [] }: Report, language: Language): string {
  return JSON.stringify(
    {
      ok,
      summary: countOutcomes(captures),
      ...(notes.length > 0 && {
        notes: notes.map((note) => ({ code: codeOf(note), message: sayError(note, language) })),
      }),
      captures: captures.map(({ name, outcome, path, error, imported, differences }) => ({
        name,
        outcome,
        path,
        ...(error === undefined ? {} : { code: codeOf(error), reason: sayError(error, language) }),
        ...(differences && differences.length > 0 && { differences }),
        ...(imported && {
          sha256: imported.capture.sha256,
          characters: countFates(imported.account),
          messages: imported.messages.map((message) => ({
            code: message.ruleId,
            message: sayError(message, language),
          })),
          removed: imported.account
            .filter(({ fate }) => fate === 'removed')
            .map(({ start, end, by }) => ({
              rule: by,
              start,
              end,
              text: imported.capture.text.slice(start, end),
            })),
        }),
      })),
    },
    undefined,
    2,
  );
}
