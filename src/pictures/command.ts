/**
 * The command `npm run pictures`: what its arguments mean, what it prints, and how it ends.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { plainForTerminal } from '#bulletin/terminal-text.ts';
import { type Ending, misused, runCommand } from '#command/command.ts';
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

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  again: { type: 'boolean', default: false },
} as const;

/** Runs the command with its arguments. */
export function runPictures(
  args: readonly string[],
  ways: Omit<PictureRun, 'content' | 'again'> = {},
): Promise<Ending> {
  const words = { usage: USAGE, options: OPTIONS, failed: EXIT.broken };
  return runCommand(args, words, async ({ content, again }) => {
    const place = join(content, 'issues');
    if (!existsSync(place)) {
      return misused(`${place}: there is no such folder. Name the one it lies in: --content FOLDER`);
    }
    const report = await fetchAll({ ...ways, content, again });
    return { output: plainForTerminal(formatReport(report)), exitCode: exitCodeOf(report) };
  });
}

function exitCodeOf({ failed, unanswered, lost }: PictureReport): number {
  if (unanswered > 0) return EXIT.silent;
  return failed > 0 || lost.length > 0 ? EXIT.failed : EXIT.done;
}
