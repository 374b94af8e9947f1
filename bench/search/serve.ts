import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A host that counts what it sends: bodies as sent, text compressed as hosts do. */
export interface CountingHost {
  readonly address: string;
  /** Gives the bytes sent since the last call. */
  takeBytes(): number;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a folder on a free port. */
export async function serve(folder: string): Promise<CountingHost> {
  const bodies = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  const bodyOf = async (file: string) => {
    const raw = await readFile(file);
    return TYPES[extname(file)] ? gzipSync(raw, { level: 9 }) : raw;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const pending = bodies.get(file) ?? bodyOf(file);
    bodies.set(file, pending);
    const body = await pending.catch(() => undefined);
    if (!body) return void response.writeHead(404).end();
    const type = TYPES[extname(file)];
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      ...(type ? { 'content-encoding': 'gzip' } : {}),
      'content-length': body.length,
      'cache-control': 'max-age=3600',
    });
    bytes += body.length;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => server.close(),
  };
}
