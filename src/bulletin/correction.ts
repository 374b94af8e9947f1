/**
 * What people put right, in files of their own beside the issues: `content/corrections/*.yaml`, one
 * correction each. An import applies them every time, so nothing a person decided is lost by it.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import { isIsoDay } from './iso-day.ts';
import { formatIssueId, parseIssueId } from './issue-id.ts';

const line = z.string().min(1).max(500);
const issue = z.string().refine((path) => parseIssueId(path) !== undefined, 'an issue, written YYYY/NN');
/** The day it was made. Feeds tell subscribers of it on that day. */
const day = z.string().refine(isIsoDay, 'a day that exists, written YYYY-MM-DD').optional();
const capture = z.string().regex(/^[0-9a-f]{16,64}$/, 'at least 16 digits of the SHA-256 of a capture');

export const correctionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    /** A document that does not say which issue it is belongs to this one. */
    kind: z.literal('assign'),
    capture,
    issue,
    reason: line,
    day,
  }),
  z.strictObject({
    /** A capture is another copy of this issue and never the one its text is taken from. */
    kind: z.literal('duplicate'),
    capture,
    issue,
    reason: line,
    day,
  }),
  z.strictObject({
    /** A field was misprinted. The file keeps the printed form beside the corrected one. */
    kind: z.literal('correct'),
    issue,
    /** The field, as docs/frontmatter.md names it: `period.end`, `figures.incidents.value`. */
    field: z
      .string()
      .regex(/^[a-z][\w-]*(?:\.[a-z][\w-]*)*$/)
      .refine(
        (path) =>
          !/^unread\b|(?:^|\.)(?:printed|label|sha256|file|captures|corrections|differences)$/.test(path),
        {
          message:
            'words as printed and the record of captures are never corrected; name the value beside them',
        },
      ),
    /** What the field says by the capture. The correction is refused when it says something else. */
    printed: z.union([line, z.number()]),
    corrected: z.union([line, z.number()]),
    reason: line,
    day,
  }),
  z.strictObject({
    /** The number was never given out; the week is no gap. */
    kind: z.literal('never-published'),
    issue,
    reason: line,
    day,
  }),
]);

/** A decision of a person about the archive, with its reason. */
export type CorrectionFile = z.output<typeof correctionSchema>;

/**
 * Reads a file of `content/corrections`.
 *
 * @throws Error that says in which field the file is wrong
 */
export function parseCorrection(text: string): CorrectionFile {
  const result = correctionSchema.safeParse(parse(text, { schema: 'core', maxAliasCount: 0 }));
  if (result.success) return result.data;
  throw new Error(
    result.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`).join('; '),
  );
}

/** Gives the issues that people found never to have been published, as paths with the reason. */
export function neverPublished(corrections: readonly CorrectionFile[]): Map<string, string> {
  return new Map(
    corrections.flatMap((one) => {
      if (one.kind !== 'never-published') return [];
      const id = parseIssueId(one.issue);
      return id ? [[formatIssueId(id), one.reason] as const] : [];
    }),
  );
}
