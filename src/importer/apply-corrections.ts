import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CorrectionFile, parseCorrection } from '#bulletin/correction.ts';
import { formatIssueId, formatUndatedId, parseIssueId } from '#bulletin/issue-id.ts';
import { type Correction, type IssueData, issueSchema } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';
import { fault } from './fault.ts';
import { supplyUnread } from './fields/supply-unread.ts';
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
  series: Series,
): IssueData {
  let corrected = data;
  const done: Correction[] = [];
  for (const one of corrections) {
    if (one.kind !== 'correct' || samePath(one.issue) !== path) continue;
    corrected = supplyUnread(path, corrected, one, series) ?? correctField(path, corrected, one);
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
  const { data: fitting, error } = issueSchema.safeParse({
    ...corrected,
    corrections: [...data.corrections, ...done],
  });
  const [first] = error?.issues ?? [];
  if (first) {
    throw fault('correction-unfit', { issue: path, field: first.path.join('.'), why: first.message });
  }
  return fitting as IssueData;
}

/** @throws Error when the field does not say what the correction takes it to say */
function correctField(
  path: string,
  data: IssueData,
  one: Extract<CorrectionFile, { kind: 'correct' }>,
): IssueData {
  const fields = one.field.split('.');
  const present = fields.reduce<unknown>((value, field) => propertyOf(value, field), data);
  if (typeof present === 'object' && present !== null) {
    const inside = Object.keys(present).filter((key) => key !== 'printed');
    throw fault('correction-whole', { issue: path, field: one.field, inside: inside.join('、') });
  }
  if (present !== one.printed) {
    throw fault('correction-misses', {
      issue: path,
      field: one.field,
      present: String(present),
      printed: one.printed,
    });
  }
  const corrected = withProperty(data, fields, one.corrected);
  // The day no longer rests on what the collector or the publisher said.
  const isDay = one.field === 'published.day';
  return (isDay ? withProperty(corrected, ['published', 'basis'], 'correction') : corrected) as IssueData;
}

/** Gives the path of an issue as files have it, however many digits a correction gives it. */
export function samePath(issue: string): string {
  const id = parseIssueId(issue);
  return id ? formatIssueId(id) : issue;
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
