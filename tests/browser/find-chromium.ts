/**
 * A Chromium for the tests, on any machine.
 *
 * Every candidate is proved by launching it: a file that exists may still lack its libraries. Where
 * none starts, the tests fail and say what to do; they are never skipped.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

export interface Browser {
  readonly name: string;
  readonly options: LaunchOptions;
}

/** A place to look in: gives launch options, or throws the reason why it has none. */
export interface Candidate {
  readonly name: string;
  prepare(): LaunchOptions;
}

const CACHE = join(import.meta.dirname, '../../node_modules/.cache');

const channel = (name: string): Candidate => ({
  name: `channel ${name}`,
  prepare: () => ({ channel: name }),
});
const program = (executablePath: string): Candidate => ({
  name: executablePath,
  prepare() {
    if (!existsSync(executablePath)) throw new Error('no such file');
    return { executablePath };
  },
});

export const candidates: readonly Candidate[] = [
  ...(process.env['CHROMIUM_PATH'] ? [program(process.env['CHROMIUM_PATH'])] : []),
  { name: "Playwright's own download", prepare: () => ({}) },
  channel('chromium'),
  channel('chrome'),
  channel('msedge'),
  program('/usr/bin/chromium'),
  program('/usr/bin/chromium-browser'),
  program('/snap/bin/chromium'),
  { name: '@sparticuz/chromium', prepare: unpackChromium },
  { name: 'apt-get install chromium', prepare: installChromium },
];

/**
 * Finds the first candidate that starts.
 *
 * @throws Error that lists what was tried, and says what to do
 */
export async function findChromium(tried: readonly Candidate[] = candidates): Promise<Browser> {
  const reasons: string[] = [];
  for (const { name, prepare } of tried) {
    try {
      const options = prepare();
      await (await chromium.launch(options)).close();
      return { name, options };
    } catch (error) {
      reasons.push(`  ${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `No Chromium starts on this machine. Tried:\n${reasons.join('\n')}\n` +
      'Run `npx playwright install --with-deps chromium`, install Chromium from your system, or set\n' +
      'CHROMIUM_PATH to the program of one.',
  );
}

/**
 * Unpacks the Chromium that comes as an npm package. It is made for another place, so that it needs help:
 * it accepts whatever lies in its folder, unpacks its libraries only where it believes itself at home,
 * suggests switches that turn off web security, and knows no font with Chinese characters.
 */
function unpackChromium(): LaunchOptions {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('made for Linux on x64 only');
  const manifest = readFileSync(join(CACHE, '../@sparticuz/chromium/package.json'), 'utf8');
  const folder = join(CACHE, `chromium-${JSON.parse(manifest).version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    args: [],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks beside the folder and renames, so that a run that is cut off leaves none behind. */
function unpackInto(folder: string): void {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const script = "const { default: it } = await import('@sparticuz/chromium'); await it.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const fonts = [
    join(folder, 'fonts'),
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.local/share/fonts'),
  ];
  writeFileSync(
    join(unfinished, 'fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig>\n${fonts.map((font) => `<dir>${font}</dir>\n`).join('')}` +
      `<cachedir>${join(folder, 'font-cache')}</cachedir>\n</fontconfig>\n`,
  );
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    // Another run may have been first, and its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}

/** Installs Debian's Chromium, where the machine is there for nothing but tests. */
function installChromium(): LaunchOptions {
  if (process.env['CI'] !== 'true') throw new Error('only where CI=true');
  if (process.getuid?.() !== 0) throw new Error('only as root');
  const packages = ['chromium', 'fonts-wqy-microhei'];
  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages];
  for (const words of [['update'], install]) execFileSync('apt-get', words, { stdio: 'inherit' });
  return { executablePath: '/usr/bin/chromium' };
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
