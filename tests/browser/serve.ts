/**
 * Serves a built site as a plain host does: `node tests/browser/serve.ts dist 4400 /`.
 *
 * Folders answer with their index, everything else with the 404 page; no header but the content type.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

const [folder = 'dist', port = '4400', base = '/'] = process.argv.slice(2);

createServer(async (request, response) => {
  const file = fileOf(new URL(request.url ?? '/', 'http://localhost').pathname);
  const found = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  const type = found && file ? TYPES[extname(file)] : TYPES['.html'];
  response.writeHead(found ? 200 : 404, { 'content-type': type ?? 'application/octet-stream' });
  response.end(found ?? (await readFile(join(folder, '404.html')).catch(() => 'Not found')));
}).listen(Number(port), '127.0.0.1');

/** Gives the file behind a path, or `undefined` when the path leads out of the site. */
function fileOf(pathname: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathname));
    if (!path.startsWith(base) || path.includes('\0')) return undefined;
    const file = join(folder, path.slice(base.length));
    return path.endsWith('/') ? join(file, 'index.html') : file;
  } catch {
    return undefined;
  }
}
