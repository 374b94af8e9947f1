/** The child's side of import-apart.ts: takes one capture after another and answers each. */
import { findSeries } from '#series/known-series.ts';
import { causeOf } from './fault.ts';
import { type Answer, READY, type Said, type Task } from './import-apart.ts';
import { importCapture } from './import-capture.ts';

process.on('message', (task: Task) => process.send?.(answer(task)));
process.send?.(READY);

function answer({ capture, series: slug }: Task): Answer {
  try {
    const series = findSeries(slug);
    if (!series) throw new Error(`${slug}: no such series`);
    const { capture: _, messages, ...imported } = importCapture(capture, series);
    return { imported, messages: messages.flatMap((message) => saidIn(message) ?? []) };
  } catch (error) {
    const { message } = error as Error;
    return { failed: saidIn(error) ?? { message, isTooDeep: error instanceof RangeError } };
  }
}

function saidIn(error: unknown): Said | undefined {
  const cause = causeOf(error);
  return cause && { code: cause.code, values: cause.values };
}
