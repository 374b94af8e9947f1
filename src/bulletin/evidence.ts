/**
 * What a capture without text proves: that an issue exists, under which title and address. An empty
 * page, a captcha, a share card prove one; a page that lists issues proves many.
 *
 * The importer writes one file for each such capture, `content/evidence/<start of its SHA-256>.yaml`.
 */
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { issueSchema } from './schema.ts';

const { title, year, number, numberFrom, period, published, captures } = issueSchema.shape;

export const evidenceSchema = z.strictObject({
  /** What kind of page the capture is. */
  kind: z.enum(['empty', 'captcha', 'share-card', 'withdrawn', 'listing']),
  /** The series the issues belong to. */
  series: issueSchema.shape.series,
  /** The capture. */
  capture: captures.element,
  /** The issues it proves to exist. */
  issues: z
    .array(
      z.strictObject({
        /** The title as the capture gives it. */
        title,
        /** The year in that title. */
        year,
        /** The number in that title. */
        number,
        /** Says that year and number are not printed, but follow from the period in that title. */
        numberFrom,
        /** The period in that title. */
        period,
        /** When it was published, and what says so. */
        published,
        /** Where it lies. */
        address: captures.element.shape.address,
      }),
    )
    .min(1),
});

/** What one capture without text proves. */
export type Evidence = z.output<typeof evidenceSchema>;
export type EvidenceOfIssue = Evidence['issues'][number];

/**
 * Reads an evidence file.
 *
 * @throws Error that says in which field the file is wrong
 */
export function parseEvidence(text: string): Evidence {
  const result = evidenceSchema.safeParse(parse(text, { schema: 'core', maxAliasCount: 0 }));
  if (result.success) return result.data;
  throw new Error(
    result.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`).join('; '),
  );
}

/** Writes an evidence file, the same bytes each time. */
export function formatEvidence(evidence: Evidence): string {
  return stringify(evidence, {
    lineWidth: 0,
    version: '1.1',
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}
