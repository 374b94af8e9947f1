import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf } from '#cache/site-files.ts';
import { packFiles } from './pack.ts';
import { runUpdate } from './update-command.ts';

/** Writes the pack of a site of one page into a folder of its own. */
async function publish(page: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  const pack = await packFiles([fileOf('index.html', page)], new Set());
  const offer = fileOf('offline/current.json', JSON.stringify({ version: pack.version }));
  for (const { path, bytes } of [...pack.files, offer]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const updatesIn = (folder: string) =>
  readdirSync(join(folder, 'offline')).filter((name) => name.endsWith('.update'));

test('leads from a published folder to a new build', async () => {
  const [former, next] = [await publish('one'), await publish('two')];
  const { output, exitCode } = await runUpdate([former, next]);
  expect(exitCode).toBe(0);
  expect(updatesIn(next).map((name) => output.includes(name))).toEqual([true]);
});

test.each(['', '/'])('reads an address below a path, closed by %j', async (end) => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const { output, exitCode } = await runUpdate([`http://127.0.0.1:${port}/repo${end}`, await publish('two')]);
  server.close();
  expect(asked).toEqual(['/repo/offline/current.json']);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('status 404')]);
});

test('says that there is nothing to lead to', async () => {
  const folder = await publish('one');
  expect(await runUpdate([folder, folder])).toMatchObject({ exitCode: 0 });
  expect(updatesIn(folder)).toEqual([]);
});

test('names a place that holds no archive, and writes nothing', async () => {
  const next = await publish('two');
  const { output, exitCode } = await runUpdate([join(next, 'nowhere'), next]);
  expect([exitCode, output]).toEqual([1, expect.stringMatching(/nowhere: no copy .*ENOENT/)]);
  expect(updatesIn(next)).toEqual([]);
});

test.each([[[]], [['']], [['a', 'b', 'c']]])('says how it is called when called with %j', async (args) => {
  expect(await runUpdate(args)).toMatchObject({
    exitCode: 2,
    output: expect.stringContaining('PUBLISHED'),
  });
});
