import type { PictureReport } from './fetch-all.ts';
import { isKept } from './picture-index.ts';

const WIDTH = 30;

/** Gives what draws a progress bar on a terminal, and draws none where the output is kept in a file. */
export function showProgress(output: { isTTY?: boolean; write(text: string): unknown }) {
  return (done: number, of: number): void => {
    if (!output.isTTY || of === 0) return;
    output.write(`\r${formatProgress(done, of)}${done === of ? '\n' : ''}`);
  };
}

/** Draws the bar: `[=====     ] 5/10`. */
export function formatProgress(done: number, of: number): string {
  const full = Math.floor((done / of) * WIDTH);
  return `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${done}/${of}`;
}

/** Says what a run brought, and what the archive still lacks, by reason. */
export function formatReport({ named, fetched, failed, index }: PictureReport): string {
  const entries = Object.values(index);
  const reasons = new Map<string, number>();
  for (const entry of entries) {
    if (isKept(entry)) continue;
    const reason = [entry.failure, entry.detail].filter(Boolean).join(' ');
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const lacking = [...reasons].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${named} pictures named, ${entries.filter(isKept).length} kept: ${fetched} fetched now, ${failed} failed`,
    ...lacking.map(([reason, count]) => `  ${count} × ${reason}`),
    ...(reasons.size > 0 ? ['Failures are in index.yaml; --again tries them again.'] : []),
  ].join('\n');
}
