import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { ReadStream } from 'node:tty';

/** Where a person is asked, and where the answer comes from. */
export interface Asked {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Asks a person for a yes. An input that ends, and a terminal that is not there, say no.
 *
 * @param asked - an input that was read to its end is no longer asked, but the terminal of the process
 */
export async function confirm(
  question: string,
  { input, output }: Asked = { input: process.stdin, output: process.stdout },
): Promise<boolean> {
  const from = input.readableEnded ? openTerminal() : input;
  if (!from) return false;
  const terminal = createInterface({ input: from, output });
  // Where no answer can come any more, a question waits for ever, or fails on a terminal.
  const ended = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(question).catch(() => ''), ended]);
  terminal.close();
  if (from !== input) from.destroy();
  if (answer === '') output.write('\n');
  return /^y(?:es)?$/i.test(answer.trim());
}

function openTerminal(): Readable | undefined {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined;
  }
}
