import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CorrectionFile, parseCorrection } from '#bulletin/correction.ts';
import { formatUndatedId, parseIssueId } from '#bulletin/issue-id.ts';
import { type Correction, type IssueData, issueSchema } from '#bulletin/schema.ts';
import { fault } from './fault.ts';
import type { ImportedCapture } from './import-capture.ts';

/**
 * Loads the corrections of an archive, in the order of their files' names.
 *
 * @throws Error that names the file that is wrong and says in which field
 */
export async function loadCorrections(folder: string): Promise<CorrectionFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => {
      try {
        return parseCorrection(await readFile(join(folder, name), 'utf8'));
      } catch (error) {
        throw fault('correction', { name, why: (error as Error).message });
      }
    }),
  );
}

/** Gives a capture the issue that a person assigned it to; its former path becomes an alias. */
export function assignIssue(
  imported: ImportedCapture,
  corrections: readonly CorrectionFile[],
): ImportedCapture {
  const { capture, data } = imported;
  const assigned = corrections.find(
    (one) => (one.kind === 'assign' || one.kind === 'duplicate') && capture.sha256.startsWith(one.capture),
  );
  const id = assigned && 'issue' in assigned ? parseIssueId(assigned.issue) : undefined;
  if (!assigned || !id) return imported;
  const wasUndated = data.number === undefined;
  const correction: Correction = {
    kind: assigned.kind === 'assign' ? 'assign' : 'note',
    field: 'number',
    corrected: assigned.issue,
    reason: assigned.reason,
    ...(assigned.day && { day: assigned.day }),
  };
  return {
    ...imported,
    isDuplicate: assigned.kind === 'duplicate',
    data: {
      ...data,
      ...id,
      numberFrom: undefined,
      aliases: wasUndated ? [formatUndatedId(capture.sha256)] : data.aliases,
      corrections: [...data.corrections, correction],
    },
  };
}

/**
 * Corrects the misprints that people found in an issue.
 *
 * @throws Error when a field does not say what the correction takes it to say
 */
export function correctFields(
  path: string,
  data: IssueData,
  corrections: readonly CorrectionFile[],
): IssueData {
  let corrected: unknown = data;
  const done: Correction[] = [];
  for (const one of corrections) {
    if (one.kind !== 'correct' || one.issue !== path) continue;
    const fields = one.field.split('.');
    const present = fields.reduce<unknown>((value, field) => propertyOf(value, field), corrected);
    if (present !== one.printed) {
      throw fault('correction-misses', {
        issue: path,
        field: one.field,
        present: String(present),
        printed: one.printed,
      });
    }
    corrected = withProperty(corrected, fields, one.corrected);
    const { field, reason, day } = one;
    done.push({
      kind: 'correct',
      field,
      printed: String(one.printed),
      corrected: String(one.corrected),
      reason,
      ...(day && { day }),
    });
  }
  if (done.length === 0) return data;
  return issueSchema.parse({ ...(corrected as IssueData), corrections: [...data.corrections, ...done] });
}

function propertyOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? (value as Record<string, unknown>)[field]
    : undefined;
}

function withProperty(value: unknown, [field = '', ...rest]: string[], to: unknown): unknown {
  const inside = rest.length === 0 ? to : withProperty(propertyOf(value, field), rest, to);
  return { ...(value as object), [field]: inside };
}
