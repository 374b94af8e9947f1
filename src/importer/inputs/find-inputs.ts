import { glob, lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fault } from '../fault.ts';
import { readZip } from './zip.ts';

/** A file to import, wherever it comes from. */
export interface Input {
  /** The name it goes by: the path below the folder that was named, with `/` between folders. */
  readonly name: string;
  /** Where it lies, when it is a file of its own. */
  readonly path?: string;
  /** Gives the bytes. */
  read(): Promise<Uint8Array>;
}

/** What is no capture though it lies among them. */
const NOT_CAPTURES = new Set(['manifest-sha256.txt']);

/**
 * Finds what paths name: files, all files below folders, files that a pattern fits, the entries of zip
 * files, and `-` for standard input. Hidden files below a folder are passed over.
 *
 * A link, a pipe or a device is given as an input that cannot be read, so that the report names it.
 *
 * @param home - the folder of captures; files below it go by their path from there
 * @param onHidden - called with each hidden file that is passed over
 */
export async function findInputs(
  paths: readonly string[],
  home: string,
  onHidden: (path: string) => void = () => {},
): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    for (const input of await inputsOf(path, home, onHidden))
      inputs.set(input.path ?? `${path}!${input.name}`, input);
  }
  return [...inputs.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** What a capture from standard input is called, which has no name. */
export const STDIN = 'stdin.txt';

async function inputsOf(path: string, home: string, onHidden: (path: string) => void): Promise<Input[]> {
  if (path === '-') return [{ name: STDIN, read: () => buffer(process.stdin) }];
  const status = await lstat(path).catch(() => undefined);
  if (status?.isDirectory()) return inputsBelow(path, home, onHidden);
  if (status) return inputAt(path, nameOf(path, home), onHidden);
  if (/[*?[{]/.test(path)) {
    const matches = (await Array.fromAsync(glob(path))).sort();
    return (await Promise.all(matches.map((match) => inputsOf(match, home, onHidden)))).flat();
  }
  return [unreadable(path, 'no-such-file')];
}

async function inputsBelow(folder: string, home: string, onHidden: (path: string) => void): Promise<Input[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const inputs = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const parts = relative(folder, path).split(sep);
      const isHidden = parts.some((part) => part.startsWith('.'));
      if (isHidden) onHidden(path);
      return !isHidden;
    })
    .filter((path) => !NOT_CAPTURES.has(basename(path)))
    .map((path) => inputAt(path, nameOf(path, home, folder), onHidden));
  return (await Promise.all(inputs)).flat();
}

async function inputAt(path: string, name: string, onHidden: (path: string) => void): Promise<Input[]> {
  const status = await lstat(path);
  // Opening a pipe would wait for ever, and a link may lead anywhere.
  if (!status.isFile()) return [unreadable(name, 'not-a-file')];
  if (/\.zip$/i.test(path)) return readZip(path, onHidden);
  return [{ name, path: resolve(path), read: () => readFile(path) }];
}

function unreadable(name: string, code: 'no-such-file' | 'not-a-file'): Input {
  return { name, read: () => Promise.reject(fault(code)) };
}

function nameOf(file: string, home: string, folder?: string): string {
  const below = relative(home, file);
  if (below !== '' && !below.startsWith('..')) return below.split(sep).join('/');
  return folder === undefined ? basename(file) : relative(folder, file).split(sep).join('/');
}
