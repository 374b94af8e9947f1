/**
 * The text of a PDF file. A PDF from a stranger can be built to run for ever or to fill the memory, so
 * it is opened in a child process with limits of time, memory and output.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { fault } from '../fault.ts';

const LIMITS = { milliseconds: 20_000, megabytes: 512, characters: 2_000_000 };
const CHILD = fileURLToPath(new URL('pdf-child.ts', import.meta.url));

/** Says whether bytes are those of a PDF file. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * Takes the text out of a PDF file: lines as printed, a blank line where the page leaves a gap, a form
 * feed between pages.
 *
 * @throws Error that says why there is no text and what to do
 */
export async function extractPdfText(bytes: Uint8Array, limits = LIMITS): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', CHILD, String(limits.characters), String(limits.megabytes)],
    { stdio: ['pipe', 'pipe', 'ignore'], timeout: limits.milliseconds, killSignal: 'SIGTERM' },
  );
  // The child may stop reading before it has everything; how it ended says why.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code === 0) return output.toString('utf8');
  throw fault('pdf', { why: code === 1 ? output.toString('utf8').slice(0, 200) : limitPassed(child) });
}

/** Time is up by our own signal; for want of memory the child ends itself. */
function limitPassed({ signalCode }: ChildProcess): string {
  return signalCode === 'SIGTERM' ? '超过时间的上限 (limit of time)' : '超过内存的上限 (limit of memory)';
}
