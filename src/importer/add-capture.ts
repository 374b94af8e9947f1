/**
 * The command `npm run new`: one capture, from a file, the clipboard or standard input, to an issue that
 * a person has looked at. It shows what would come of the capture, and imports it when told to.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type CommandResult, EXIT, runImport } from './command.ts';

/** Programs that print the clipboard, by system; the first that is there is used. */
const CLIPBOARDS: readonly (readonly [string, readonly string[]])[] = [
  ['pbpaste', []],
  ['wl-paste', ['--no-newline']],
  ['xclip', ['-selection', 'clipboard', '-o']],
  ['powershell.exe', ['-NoProfile', '-Command', 'Get-Clipboard -Raw']],
];

export interface NewCapture {
  /** A file, `-` for standard input; the clipboard when absent. */
  readonly from?: string;
  readonly content: string;
  /** Shows the review and says whether to go on. */
  confirm(review: string): Promise<boolean>;
}

/** Takes one capture in, after a person has seen what would come of it. */
export async function addCapture({ from, content, confirm }: NewCapture): Promise<CommandResult> {
  const folder = await mkdtemp(join(tmpdir(), 'capture-'));
  try {
    const bytes = await readFrom(from);
    if (!bytes) {
      return { output: '读不到剪贴板。请给出文件：npm run new -- FILE', exitCode: EXIT.usage };
    }
    const name = from === undefined || from === '-' ? 'clipboard.md' : basename(from);
    const file = join(folder, name);
    await writeFile(file, bytes);
    const review = await runImport([file, '--dry-run'], content);
    if (review.exitCode !== EXIT.done || !(await confirm(review.output))) return review;
    return await runImport([file], content);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readFrom(from: string | undefined): Promise<Uint8Array | undefined> {
  if (from === '-') return buffer(process.stdin);
  if (from !== undefined) return readFile(from);
  for (const [program, args] of CLIPBOARDS) {
    const printed = await promisify(execFile)(program, [...args], {
      encoding: 'buffer',
      maxBuffer: 8_000_000,
    }).catch(() => undefined);
    if (printed) return printed.stdout;
  }
  return undefined;
}
