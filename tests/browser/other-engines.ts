/**
 * Firefox and WebKit, driven by the protocols they speak themselves. Where a machine has none, the tests
 * for it are skipped by name.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** One page of a browser. */
export interface Driver {
  open(address: string): Promise<void>;
  /** Runs a function in the page, and gives what it returns, or what its promise comes to. */
  run<Result>(work: (...words: string[]) => Result | Promise<Result>, ...words: string[]): Promise<Result>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** The programs it needs, at the first place where they are. */
  readonly programs: readonly (readonly string[])[];
  start(): Promise<Driver>;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const MINI_BROWSER = ['4.1', '6.0', '4.0'].flatMap((version) => [
  `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  `/usr/lib/aarch64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
]);
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver'];
const XVFB = ['/usr/bin/Xvfb'];

const found = (places: readonly string[]) => places.find((place) => existsSync(place)) ?? '';

/** Names the programs of an engine that this machine lacks. */
export function missing({ programs }: Engine): string[] {
  return programs.filter((places) => found(places) === '').map(([place = '']) => place);
}

export const engines: readonly Engine[] = [
  { name: 'Firefox', programs: [FIREFOX], start: startFirefox },
  { name: 'WebKit', programs: [MINI_BROWSER, WEBKIT_DRIVER, XVFB], start: startWebKit },
];

const call = (work: unknown, words: readonly string[]) =>
  `(${String(work)})(${words.map((it) => JSON.stringify(it))})`;

/** Firefox speaks WebDriver BiDi over a socket. */
async function startFirefox(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  // As it comes: one file may not read another.
  writeFileSync(join(profile, 'user.js'), 'user_pref("security.fileuri.strict_origin_policy", true);\n');
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const firefox = spawn(found(FIREFOX), words, {
    env: { ...process.env, HOME: profile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [, address] = await firstLine(firefox.stderr, /listening on (ws:\S+)/);
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(data);
    waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const send = async (method: string, params: object) => {
    last += 1;
    socket.send(JSON.stringify({ id: last, method, params }));
    const { type, message, result } = await new Promise<Answer>((resolve) => waiting.set(last, resolve));
    if (type === 'error') throw new Error(message);
    return result;
  };
  await send('session.new', { capabilities: {} });
  const { context } = await send('browsingContext.create', { type: 'tab' });
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async run(work, ...given) {
      const expression = `(async () => JSON.stringify(await ${call(work, given)}))()`;
      const { type, result, exceptionDetails } = await send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      if (type === 'exception') throw new Error(exceptionDetails.text);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    async close() {
      socket.close();
      await end(firefox);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: each command of the protocol has a result of its own.
type Answer = { id: number; type: string; message: string; result: any };

/** WebKit is driven over HTTP, and needs a screen. */
async function startWebKit(): Promise<Driver> {
  const screen = spawn(found(XVFB), ['-displayfd', '1', '-screen', '0', '1024x768x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await firstLine(screen.stdout, /^\d+$/);
  const port = 20_000 + (process.pid % 20_000);
  const environment = { ...process.env, DISPLAY: `:${display}` };
  const driver = spawn(found(WEBKIT_DRIVER), [`--port=${port}`], { env: environment, stdio: 'ignore' });
  const send = async (path: string, body: object) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  const browserOptions = { binary: found(MINI_BROWSER), args: ['--automation'] };
  const capabilities = {
    alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions },
  };
  const { sessionId } = await untilReady(() => send('', { capabilities }));
  return {
    open: async (url) => void (await send(`/${sessionId}/url`, { url })),
    async run(work, ...given) {
      const script = `const done = arguments[0]; (async () => ${call(work, given)})().then((it) => done({ it }), (error) => done({ error: String(error) }));`;
      const { it, error } = await send(`/${sessionId}/execute/async`, { script, args: [] });
      if (error !== undefined) throw new Error(error);
      return it;
    },
    async close() {
      await fetch(`http://127.0.0.1:${port}/session/${sessionId}`, { method: 'DELETE' }).catch(
        () => undefined,
      );
      await end(driver);
      await end(screen);
    },
  };
}

async function firstLine(stream: Readable | null, pattern: RegExp): Promise<string[]> {
  if (stream) {
    for await (const line of createInterface(stream)) {
      const match = pattern.exec(line);
      if (!match) continue;
      // What is not read on would hold the program up.
      stream.resume();
      return [...match];
    }
  }
  throw new Error(`The program never said ${pattern}.`);
}

/** The driver says nothing when it is ready, and refuses until then. */
async function untilReady<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let rest = 100; ; rest -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (rest === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await ended;
}
