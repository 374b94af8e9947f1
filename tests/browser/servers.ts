/** The real web servers with the archive's own files under `deploy/`, over the built site. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');

/** One web server: how to come by it, and how it is told where it listens and what it serves. */
interface WebServer {
  readonly name: string;
  /** Debian's package, and where its program and those of others lie. */
  readonly package: string;
  readonly programs: readonly string[];
  /** Writes what it needs into an empty folder. @returns the program's arguments */
  readonly configure: (folder: string, port: number) => string[];
}

export const servers: readonly WebServer[] = [
  {
    name: 'nginx',
    package: 'nginx-light',
    programs: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'],
    configure(folder, port) {
      const server = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8')
        .replace(/listen\s+80;/, `listen 127.0.0.1:${port};`)
        .replace('/var/www/archive', DIST);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/error.log;
         events {} http { include /etc/nginx/mime.types; access_log off;
         ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')} ${server} }`,
      );
      return ['-p', folder, '-c', join(folder, 'nginx.conf')];
    },
  },
  {
    name: 'Caddy',
    package: 'caddy',
    programs: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
    configure(folder, port) {
      const site = readFileSync(join(ROOT, 'deploy/Caddyfile'), 'utf8')
        .replace('archive.example.org', `http://127.0.0.1:${port}`)
        .replace('/var/www/archive', DIST);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
    },
  },
];

/** Finds a server's program; installs Debian's where the machine is there for nothing but tests. */
export function findServer({ programs, package: name }: WebServer): string | undefined {
  const find = () => programs.find((program) => existsSync(program));
  if (find() || process.env['CI'] !== 'true' || process.getuid?.() !== 0) return find();
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', name];
  // Debian starts what it installs, but in no machine of run level 1.
  const options = { stdio: 'ignore', env: { ...process.env, RUNLEVEL: '1' } } as const;
  for (const words of [['update'], install]) execFileSync('apt-get', words, options);
  return find();
}

/**
 * Starts a server in the foreground of a process of its own.
 *
 * @returns what stops it again
 */
export async function startServer(
  server: WebServer,
  program: string,
  port: number,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const running = spawn(program, server.configure(folder, port), {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  for (let tries = 0; tries < 100 && !(await answers(port)); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return async () => {
    running.kill();
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
