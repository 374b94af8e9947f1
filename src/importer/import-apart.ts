/**
 * Imports long captures in a thread of their own. A page from a stranger can be built so that reading it
 * takes minutes or fills the memory; a thread can be stopped, and the other captures go on.
 *
 * A short capture can do neither (bench/import/worst.ts measures it) and is read at once.
 */
import { type EventEmitter, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Series } from '#series/series.ts';
import type { Capture } from './capture.ts';
import { fault, messageOf } from './fault.ts';
import { type ImportedCapture, importCapture } from './import-capture.ts';
import type { Code, Values } from './messages.ts';

/** What the thread is given, and what it gives back. */
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

/** The longest text that is read at once, in characters. */
export const MOST_AT_ONCE = 20_000;
export const LIMITS = { milliseconds: 20_000, megabytes: 768 };

/** An importer that keeps its thread between captures; `close` ends it. */
export interface ApartImporter {
  importCapture(capture: Capture, series: Series): Promise<ImportedCapture>;
  close(): Promise<void>;
}

/** As much of a thread as an importer needs. */
export type Thread = EventEmitter & Pick<Worker, 'postMessage' | 'terminate' | 'unref'>;

/**
 * Opens an importer; the thread starts with the first long capture.
 *
 * @param openThread - makes a thread that says when it is ready
 */
export function openImporter(limits = LIMITS, openThread = openReader): ApartImporter {
  let worker: Thread | undefined;
  const close = async () => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };
  return {
    async importCapture(capture, series) {
      if (capture.text.length <= MOST_AT_ONCE) return importCapture(capture, series);
      worker ??= await startThread(openThread(limits));
      const answer = await ask(worker, { capture, series: series.slug }, limits);
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

function openReader({ megabytes }: typeof LIMITS): Thread {
  return new Worker(new URL('import-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stderr: true,
    execArgv: ['--no-warnings'],
  });
}

/** Starts the thread; the clock of a capture runs only when it is ready. */
async function startThread(worker: Thread): Promise<Thread> {
  // A thread may run out of memory while it is being ended; unheard, that would end the whole import.
  worker.on('error', () => {});
  await once(worker, 'message');
  worker.unref();
  return worker;
}

/** Puts a task to the thread; gives nothing when it ran out of time or memory. */
function ask(worker: Thread, task: Task, { milliseconds }: typeof LIMITS): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: Answer) => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', fail).off('exit', fail);
      resolve(answer);
    };
    const fail = () => settle();
    const timer = setTimeout(fail, milliseconds);
    worker.on('message', settle).on('error', fail).on('exit', fail);
    worker.postMessage(task);
  });
}
