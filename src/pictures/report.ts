import type { PictureReport } from './fetch-all.ts';
import { isKept } from './picture-index.ts';
import { isSilence } from './silence.ts';

const WIDTH = 30;
/** After how many pictures a line says so where no bar can be drawn. */
const STRIDE = 10;

/** Gives what draws a progress bar on a terminal; where the output is kept in a file, it writes lines. */
export function showProgress(output: { isTTY?: boolean; write(text: string): unknown }) {
  return (done: number, of: number): void => {
    if (of === 0) return;
    if (!output.isTTY) {
      if (done % STRIDE === 0 || done === of) output.write(`${done}/${of} pictures\n`);
      return;
    }
    output.write(`\r${formatProgress(done, of)}${done === of ? '\n' : ''}`);
  };
}

/** Draws the bar: `[=====     ] 5/10`. */
export function formatProgress(done: number, of: number): string {
  const full = Math.floor((done / of) * WIDTH);
  return `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${done}/${of}`;
}

/** Says what a run brought, and what the archive still lacks, by reason. */
export function formatReport({ named, index, ...run }: PictureReport): string {
  const { fetched, failed, unanswered, silent, lost } = run;
  const entries = Object.values(index);
  const reasons = new Map<string, number>();
  for (const entry of entries) {
    if (isKept(entry) || isSilence(entry)) continue;
    const reason = [entry.failure, entry.detail].filter(Boolean).join(' ');
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const lacking = [...reasons].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${named} pictures named, ${entries.filter(isKept).length} kept: ${fetched} fetched now, ${failed} failed${unanswered > 0 ? `, ${unanswered} without an answer` : ''}`,
    ...lacking.map(([reason, count]) => `  ${count} × ${reason}`),
    ...(reasons.size > 0 ? ['Failures are in index.yaml; --again tries them again.'] : []),
    ...lost.map(
      ({ file, why }) => `Lost: ${file}, and it could not be fetched anew (${why}). Its entry stands.`,
    ),
    ...(lost.length > 0
      ? ['Restore lost files from a copy of the archive, or take their entries out of index.yaml.']
      : []),
    ...[...silent].map(
      ([host, why]) => `No answer from ${host} (${why}): the rest of its pictures was not asked for.`,
    ),
    ...(unanswered > 0
      ? ['Is the network up? Nothing was entered of these; run npm run pictures again.']
      : []),
  ].join('\n');
}
