import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

/** Copies what a build needs into a folder of its own, whose path is not a plain one. */
export function copyWithContent(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'archive-')), '周报 档案');
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Builds a copy, and gives the exit code and everything it printed. */
export function buildCopy(folder: string, env: NodeJS.ProcessEnv = {}): { status: number; printed: string } {
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return { status: status ?? -1, printed: stdout + stderr };
}
