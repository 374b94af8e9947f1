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
import { type Ending, misused, runCommand } from '#command/command.ts';
import { EXIT, LANGUAGES, runImport } from './command.ts';
import { fault, sayError } from './fault.ts';
import { STDIN } from './inputs/find-inputs.ts';
import type { Said } from './report/messages.ts';

/** Programs that print the clipboard, by system; the first that is there is used. */
const CLIPBOARDS: readonly (readonly [string, readonly string[]])[] = [
  ['pbpaste', []],
  ['wl-paste', ['--no-newline']],
  ['xclip', ['-selection', 'clipboard', '-o']],
  ['powershell.exe', ['-NoProfile', '-Command', 'Get-Clipboard -Raw']],
];

const SAID = {
  noClipboard: {
    zh: '读不到剪贴板。请给出文件：npm run new -- FILE',
    en: 'The clipboard cannot be read. Name a file: npm run new -- FILE',
  },
  unwritten: { zh: '没有写入任何内容。', en: 'Nothing was written.' },
  held: {
    zh: '档案里已有逐字节相同的原件；没有写入任何内容。',
    en: 'The archive holds the same bytes already. Nothing was written.',
  },
} as const satisfies Record<string, Said>;

const USAGE = `npm run new -- [FILE] [--lang zh|en]

FILE  one file, or - for standard input; the clipboard by default`;

const OPTIONS = { lang: { type: 'string', default: 'zh' } } as const;

/**
 * Takes one capture in, after a person has seen what would come of it.
 *
 * @param args - what the command is called with
 * @param content - the archive
 * @param confirm - shows the review and says whether to go on
 */
export function runNew(
  args: readonly string[],
  content: string,
  confirm: (review: string) => Promise<boolean>,
): Promise<Ending> {
  const words = { usage: USAGE, options: OPTIONS, places: 1, failed: EXIT.broken };
  return runCommand(args, words, async ({ lang }, [from]) => {
    const language = LANGUAGES.find((one) => one === lang);
    if (!language) return misused(`--lang ${lang}: zh or en.`, USAGE);
    const bytes = await readFrom(from).catch(() => undefined);
    if (!bytes) {
      const said =
        from === undefined ? SAID.noClipboard[language] : sayError(fault('no-such-file'), language);
      return misused([from, said].filter(Boolean).join(': '));
    }
    const folder = await mkdtemp(join(tmpdir(), 'capture-'));
    try {
      const file = join(folder, nameOf(from));
      await writeFile(file, bytes);
      const review = await runImport([file, '--dry-run', '--lang', lang], content);
      if (review.exitCode !== EXIT.done) return review;
      if (review.report?.captures.every(({ outcome }) => outcome === 'duplicate')) {
        return { output: `${review.output}\n${SAID.held[language]}`, exitCode: EXIT.done };
      }
      if (!(await confirm(review.output))) return { output: SAID.unwritten[language], exitCode: EXIT.done };
      return await runImport([file, '--lang', lang], content);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function nameOf(from: string | undefined): string {
  if (from === undefined) return 'clipboard.md';
  return from === '-' ? STDIN : basename(from);
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
