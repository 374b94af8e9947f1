/**
 * The command `npm run pictures`: what its arguments mean, what it prints, and how it ends.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchAll, type PictureReport, type PictureRun } from './fetch-all.ts';
import { formatReport } from './report.ts';

/** How the command can end, for scripts that call it. */
export const EXIT = {
  /** Every picture that was asked for is kept now, or nothing was left to ask for. */
  done: 0,
  /** Some pictures failed, or a kept file is lost; the report says which. */
  failed: 1,
  /** The arguments are wrong; nothing was done. */
  usage: 2,
  /** Hosts gave no answer. Nothing was entered of their pictures; run it again. */
  silent: 3,
  /** A file could not be read or written, or is not sound. */
  broken: 5,
} as const;

const USAGE = `npm run pictures -- [--again] [--content FOLDER]

--again           ask again for what a host refused, or what was no sound picture
--content FOLDER  the folder that holds issues and pictures; by default content`;

export interface CommandResult {
  readonly output: string;
  readonly exitCode: number;
}

/** Runs the command with its arguments. */
export async function runPictures(
  args: readonly string[],
  ways: Omit<PictureRun, 'content' | 'again'> = {},
): Promise<CommandResult> {
  const values = readOptions(args);
  if ('fault' in values) return { output: `${plain(values.fault)}\n${USAGE}`, exitCode: EXIT.usage };
  const { content, again, help } = values;
  if (help) return { output: USAGE, exitCode: EXIT.done };
  if (!existsSync(join(content, 'issues'))) {
    const fault = `${join(content, 'issues')}: there is no such folder. Name the one it lies in: --content FOLDER`;
    return { output: plain(fault), exitCode: EXIT.usage };
  }
  try {
    const report = await fetchAll({ ...ways, content, again });
    return { output: plain(formatReport(report)), exitCode: exitCodeOf(report) };
  } catch (error) {
    return { output: plain((error as Error).message), exitCode: EXIT.broken };
  }
}

function exitCodeOf({ failed, unanswered, lost }: PictureReport): number {
  if (unanswered > 0) return EXIT.silent;
  return failed > 0 || lost.length > 0 ? EXIT.failed : EXIT.done;
}

function readOptions(args: readonly string[]) {
  const options = {
    content: { type: 'string', default: 'content' },
    again: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return { fault: `${(error as Error).message.split('. ')[0]}.` };
  }
}

/** Keeps what stands in files and addresses from steering a terminal. */
function plain(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, '\ufffd');
}
