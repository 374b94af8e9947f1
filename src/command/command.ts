/** What the archive's commands have in common: how they read their words, how they end, and what they print. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { plainForTerminal } from '#bulletin/terminal-text.ts';

/** How a command ended, and what it says. */
export interface Ending {
  readonly output: string;
  readonly exitCode: number;
}

/** How every command can end, for scripts that call it; some know more ways. */
export const EXIT = {
  done: 0,
  /** It could not do what it was asked for, or found something wrong. */
  failed: 1,
  /** The words are not understood; nothing was done. */
  usage: 2,
} as const;

/** The words a command knows, besides `--help`. */
export interface Words<Options extends ParseArgsOptionsConfig> {
  /** How it is called. */
  readonly usage: string;
  readonly options: Options;
  /** How many words it takes that belong to no option; none when absent. */
  readonly places?: number;
  /** How it ends when it fails. */
  readonly failed?: number;
}

/** What was said by options. */
export type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>['values'];

/** Runs a command. Words that it does not know, a call for help, and a failure are answered here. */
export async function runCommand<const Options extends ParseArgsOptionsConfig, Ended extends Ending>(
  args: readonly string[],
  { usage, options, places = 0, failed = EXIT.failed }: Words<Options>,
  work: (values: Values<Options>, places: readonly string[]) => Promise<Ended>,
): Promise<Ended | Ending> {
  const read = readWords(args, { ...options, ...HELP });
  if ('fault' in read) return misused(read.fault, usage);
  const { values, positionals } = read;
  if (values.help) return { output: usage, exitCode: EXIT.done };
  if (positionals.length > places) return misused(`Unexpected argument '${positionals[places]}'.`, usage);
  try {
    return await work(values as Values<Options>, positionals);
  } catch (error) {
    return { output: plainForTerminal(describeFailure(error)), exitCode: failed };
  }
}

/** Ends a command that was not called as it should be: says what is wrong, and how it is called where that helps. */
export function misused(fault: string, usage?: string): Ending {
  const output = plainForTerminal(fault) + (usage ? `\n\n${usage}` : '');
  return { output, exitCode: EXIT.usage };
}

/** Prints what a command says, where it failed as an error, and lets the process end as the command did. */
export function end({ output, exitCode }: Ending, print = exitCode === 0 ? console.log : console.error) {
  print(output);
  process.exitCode = exitCode;
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/** Gives the words, or in a sentence what is wrong with them. */
function readWords(args: readonly string[], options: typeof HELP) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // What follows the first sentence is advice for those who write options.
    return { fault: `${(error as Error).message.split(/\.\s/)[0]}.` };
  }
}

/** Says what went wrong; of a mistake in the code, also where. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMistake = [TypeError, ReferenceError, RangeError, SyntaxError].some(
    (kind) => error instanceof kind,
  );
  if (isMistake) return error.stack ?? error.message;
  const { loc, hint } = error as { loc?: { file?: string; line?: number }; hint?: string };
  const place = loc?.file === undefined ? [] : [`${loc.file}${loc.line === undefined ? '' : `:${loc.line}`}`];
  return [error.message, ...place, ...(hint ? [hint] : [])].join('\n');
}
