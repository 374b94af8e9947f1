/**
 * The text of a PDF file. A PDF from a stranger can be built to run for ever or to fill the memory, so
 * it is opened in a child process with limits of time, memory and output.
 */

import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { fault } from './fault.ts';

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
    [`--max-old-space-size=${limits.megabytes}`, '--no-warnings', CHILD, String(limits.characters)],
    { stdio: ['pipe', 'pipe', 'ignore'], timeout: limits.milliseconds, killSignal: 'SIGKILL' },
  );
  // The child may stop reading before it has everything; how it ended says why.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code === 0) return output.toString('utf8');
  const reason =
    code === 1 ? output.toString('utf8').slice(0, 200) : '超过时间或内存的上限 (limit of time or memory)';
  throw fault('pdf', { why: reason });
}
