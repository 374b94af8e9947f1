/**
 * Imports long captures in a child process. A page from a stranger can be built so that reading it takes
 * minutes or fills the memory; a child can be stopped, and the other captures go on. A thread would not do:
 * when one passes its limit of memory, V8 may end the whole process with it.
 *
 * A short capture can do neither (bench/import/worst.ts measures it) and is read at once.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Series } from '#series/series.ts';
import { fault, messageOf } from './fault.ts';
import { type ImportedCapture, importCapture } from './import-capture.ts';
import type { Capture } from './inputs/capture.ts';
import type { Code, Values } from './report/messages.ts';

/** What the child is given, and what it gives back. */
export interface Task {
  readonly capture: Capture;
  readonly series: string;
}
export type Answer =
  | { readonly imported: Omit<ImportedCapture, 'capture' | 'messages'>; readonly messages: readonly Said[] }
  | { readonly failed: Said | { readonly message: string; readonly isTooDeep: boolean } };
export interface Said {
  readonly code: Code;
  readonly values: Values;
}

/** What the child says first. */
export const READY = 'ready';

/** The longest text that is read at once, in characters. */
export const MOST_AT_ONCE = 20_000;
export const LIMITS = { milliseconds: 20_000, megabytes: 768 };

const CHILD = fileURLToPath(new URL('import-child.ts', import.meta.url));

/** An importer that keeps its child between captures; `close` ends it. */
export interface ApartImporter {
  importCapture(capture: Capture, series: Series): Promise<ImportedCapture>;
  close(): Promise<void>;
}

/** Opens an importer; the child starts with the first long capture. */
export function openImporter(limits = LIMITS): ApartImporter {
  let child: ChildProcess | undefined;
  const close = async () => {
    const ending = child;
    child = undefined;
    if (ending) await end(ending);
  };
  return {
    async importCapture(capture, series) {
      if (capture.text.length <= MOST_AT_ONCE) return importCapture(capture, series);
      child ??= await startChild(limits);
      const answer = await ask(child, { capture, series: series.slug }, limits);
      if (answer === undefined) {
        await close();
        throw fault('limits', { seconds: limits.milliseconds / 1000, megabytes: limits.megabytes });
      }
      if ('imported' in answer) {
        const messages = answer.messages.map(({ code, values }) => messageOf(code, values));
        return { ...answer.imported, capture, messages };
      }
      const { failed } = answer;
      if ('code' in failed) throw fault(failed.code, failed.values);
      throw failed.isTooDeep ? new RangeError(failed.message) : new Error(failed.message);
    },
    close,
  };
}

/** Starts the child; the clock of a capture runs only when it is ready. */
async function startChild({ megabytes }: typeof LIMITS): Promise<ChildProcess> {
  const child = fork(CHILD, {
    // A stack of 4 MB, as threads have it: a long page that is sound may need more than the usual one.
    execArgv: ['--no-warnings', '--stack-size=3900', `--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [said, signal] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (said !== READY) throw new Error(`${CHILD} ended before it read anything: ${said ?? signal}`);
  return child;
}

/** Puts a task to the child; gives nothing when it ran out of time or memory. */
function ask(child: ChildProcess, task: Task, { milliseconds }: typeof LIMITS): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: Answer) => {
      clearTimeout(timer);
      child.off('message', settle).off('error', fail).off('exit', fail);
      resolve(answer);
    };
    const fail = () => settle();
    const timer = setTimeout(fail, milliseconds);
    child.on('message', settle).on('error', fail).on('exit', fail);
    child.send(task);
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
