/**
 * A host for the tests of offline reading. It can be stopped with all its connections, as a network is
 * lost; it can answer wrongly; and it counts what it is asked for.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Answers one request in place of the file, which is `undefined` where the site has none. */
export type Answer = (response: ServerResponse, file: Buffer | undefined) => void;

export interface Host {
  /** Address of the archive's root. */
  readonly address: string;
  /** Paths below the root that were asked for, since `requests.length = 0`. */
  readonly requests: string[];
  /** Bytes sent, since they were set to 0. */
  sent: number;
  /** The folder that is served. */
  folder: string;
  /** Headers that go with every response. */
  headers: Readonly<Record<string, string>>;
  /** Answers in place of files, by the path asked for; the first pattern that fits counts. */
  wrongly: [pattern: RegExp, answer: Answer][];
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Serves a folder below a base path on a port of its own. */
export async function openHost(folder: string, base = '/'): Promise<Host> {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const host: Host = {
    get address() {
      return `http://127.0.0.1:${port}${base}`;
    },
    requests: [],
    sent: 0,
    folder,
    headers: {},
    wrongly: [],
    async start() {
      server = createServer(async (request, response) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
        const asked = path.startsWith(base) ? path.slice(base.length) : undefined;
        host.requests.push(asked ?? path);
        const file = asked === undefined ? undefined : await readAt(host.folder, asked);
        const wrong = host.wrongly.find(([pattern]) => pattern.test(asked ?? ''));
        if (wrong) return wrong[1](response, file);
        host.sent += send(response, asked ?? '', file, host.headers);
      });
      server.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
    },
    async stop() {
      const closed = new Promise((resolve) => server?.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  await host.start();
  return host;
}

function send(
  response: ServerResponse,
  path: string,
  file: Buffer | undefined,
  headers: Readonly<Record<string, string>>,
): number {
  const type = TYPES[extname(path) || '.html'];
  // Text is sent compressed, as hosts do.
  const body = file && type ? gzipSync(file) : (file ?? Buffer.from('Not found'));
  response.writeHead(file ? 200 : 404, {
    ...headers,
    'content-type': type ?? 'application/octet-stream',
    'content-length': body.length,
    ...(file && type ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(body);
  return body.length;
}

async function readAt(folder: string, path: string): Promise<Buffer | undefined> {
  if (path.includes('\0') || path.split('/').includes('..')) return undefined;
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return readFile(join(folder, file)).catch(() => undefined);
}
