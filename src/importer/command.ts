/**
 * The command `npm run import`: what its arguments mean, what it prints, and how it ends.
 */
import { plainForTerminal } from '#bulletin/terminal-text.ts';
import { type Ending, misused, runCommand } from '#command/command.ts';
import { codeOf, sayError } from './fault.ts';
import { importAll } from './import-all.ts';
import { explain } from './report/explain.ts';
import type { Language } from './report/messages.ts';
import { drawProgress } from './report/progress.ts';
import { formatReport, type Report } from './report/report.ts';
import { formatReportJson } from './report/report-json.ts';

/** How the command can end, for scripts that call it. */
export const EXIT = {
  /** Everything named was taken in, as text, evidence or another copy. */
  done: 0,
  /** Some captures were refused or set aside; the others were taken in. */
  refused: 1,
  /** The arguments are wrong; nothing was done. */
  usage: 2,
  /** An issue was edited by hand and left alone; the rest was taken in. */
  edited: 3,
  /** Another import is running. */
  locked: 4,
  /** A file could not be written, or what the archive holds is not sound. */
  broken: 5,
} as const;

const USAGE = `npm run import -- [PATH…] [--dry-run] [--json] [--explain] [--replace-edited] [--lang zh|en]

PATH  file, folder, pattern ("captures/2024*"), zip file, or - for standard input;
      by default every capture of the archive
--dry-run         work everything out, write nothing
--json            the report as JSON
--explain         of each capture named, every stretch with its rule, every field with its words, what was noted; writes nothing
--replace-edited  write over issues that were edited by hand
--lang            language of the messages: zh (default) or en`;

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  'replace-edited': { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh' },
} as const;

export interface ImportEnding extends Ending {
  /** What became of the captures, where it came to that. */
  readonly report?: Report;
}

/** Runs the command with its arguments on the archive in `content`. */
export function runImport(args: readonly string[], content: string): Promise<ImportEnding> {
  const words = { usage: USAGE, options: OPTIONS, places: Number.POSITIVE_INFINITY };
  return runCommand(args, words, async (values, paths): Promise<ImportEnding> => {
    const language = LANGUAGES.find((one) => one === values.lang);
    if (!language) return misused(`--lang ${values.lang}: zh or en.`, USAGE);
    try {
      const report = await importAll({
        paths,
        content,
        dryRun: values['dry-run'] || values.explain,
        replaceEdited: values['replace-edited'],
        onProgress: drawProgress(process.stderr),
      });
      return { output: write(report, values, language), exitCode: exitCodeOf(report), report };
    } catch (error) {
      const code = codeOf(error);
      const exitCode =
        code === 'locked'
          ? EXIT.locked
          : code === 'itself' || code === 'empty-path'
            ? EXIT.usage
            : EXIT.broken;
      return { output: plainForTerminal(sayError(error, language)), exitCode };
    }
  });
}

function write(
  report: Report,
  { json, explain: explains }: { json: boolean; explain: boolean },
  language: Language,
) {
  if (json) return formatReportJson(report, language);
  if (explains) return report.captures.map((capture) => explain(capture, language)).join('\n');
  return formatReport(report, language);
}

function exitCodeOf({ ok, captures }: Report): number {
  if (!ok) return EXIT.refused;
  return captures.some(({ outcome }) => outcome === 'edited') ? EXIT.edited : EXIT.done;
}
