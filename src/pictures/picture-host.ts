/** A host on this machine that behaves as the bulletin's own does, and as a worse one might; for tests. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

export const PNG = await sharp({ create: { width: 48, height: 32, channels: 3, background: '#b3321f' } })
  .png({ compressionLevel: 0 })
  .toBuffer();

const OTHER = await sharp(PNG).resize(8).png().toBuffer();

export interface PictureHost {
  readonly origin: string;
  /** The paths asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

type Answer = (...args: Parameters<RequestListener>) => void;

const send =
  (body: string | Uint8Array, headers: Record<string, string> = { 'content-type': 'image/png' }): Answer =>
  (_request, response) => {
    response.writeHead(200, headers).end(body);
  };

const leadTo =
  (location: string): Answer =>
  (_request, response) => {
    response.writeHead(302, { location }).end();
  };

const answers: Record<string, Answer> = {
  '/plain': send(PNG),
  '/other': send(OTHER),
  '/moved': leadTo('/plain'),
  '/round': leadTo('/round'),
  '/to-file': leadTo('file:///etc/passwd'),
  '/to-neighbour': leadTo('http://127.0.0.2:9/plain'),
  '/to-name': leadTo('http://localhost:9/plain'),
  '/wrong-type': send('<!doctype html><title>login</title>'),
  '/script': send('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', {
    'content-type': 'image/svg+xml',
  }),
  '/called-html': send(PNG, { 'content-type': 'text/html' }),
  '/cut': send(PNG.subarray(0, PNG.length / 2)),
  '/masked': send(Buffer.concat([PNG.subarray(0, 8), Buffer.from('not a picture')])),
  '/huge': (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const part = Buffer.alloc(64 * 1024);
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', more);
    more();
  },
  '/stalls': (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).write(PNG.subarray(0, 20));
  },
  '/breaks-off': (_request, response) => {
    response.writeHead(200, { 'content-length': String(PNG.length) });
    response.write(PNG.subarray(0, 20), () => response.destroy());
  },
};

/** Opens the host on a free port. */
export async function openPictureHost(): Promise<PictureHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    asked.push(pathname);
    if (request.headers.referer !== undefined || request.headers.cookie !== undefined) {
      response.writeHead(403).end();
      return;
    }
    const answer = answers[pathname] ?? ((_request, missing) => missing.writeHead(404).end());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
