/** The real nginx with the archive's own file, over the built site. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAMS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

/** Finds nginx; installs Debian's where the machine is there for nothing but tests. */
export function findNginx(): string | undefined {
  const found = PROGRAMS.find((program) => existsSync(program));
  if (found || process.env['CI'] !== 'true' || process.getuid?.() !== 0) return found;
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const install = [
    'install',
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    'nginx-light',
  ];
  // Debian starts what it installs, but in no machine of run level 1.
  const options = { stdio: 'ignore', env: { ...process.env, RUNLEVEL: '1' } } as const;
  for (const words of [['update'], install]) execFileSync('apt-get', words, options);
  return PROGRAMS.find((program) => existsSync(program));
}

/**
 * Starts nginx in the foreground of a process of its own.
 *
 * @returns what stops it again
 */
export async function startNginx(program: string, port: number): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const server = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8')
    .replace(/listen\s+80;/, `listen 127.0.0.1:${port};`)
    .replace('/var/www/archive', join(ROOT, 'dist'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/error.log;
     events {} http { include /etc/nginx/mime.types; access_log off;
     ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')} ${server} }`,
  );
  const nginx = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => nginx.once('exit', () => resolve()));
  for (let tries = 0; tries < 100 && !(await answers(port)); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return async () => {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
