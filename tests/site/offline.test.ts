import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, unzipSync } from 'fflate';
import { toString as wordsOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { isCopied, readSite } from '#offline/build/copied-files.ts';
import { copies, type Offer, offerPath } from '#offline/copies.ts';
import { type Manifest, manifestPath, partPath } from '#offline/manifest.ts';
import type { Carried } from '#offline/single-file/carried-text.ts';
import { writeSize } from '#wording/size.ts';
import { DIST, site } from './built-pages.ts';
import { attribute, elements, selectAll } from './page-elements.ts';

const read = (path: string) => new Uint8Array(readFileSync(join(DIST, path)));
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const offer: Offer = JSON.parse(new TextDecoder().decode(read(offerPath)));
const manifest: Manifest = JSON.parse(new TextDecoder().decode(read(manifestPath(offer.version))));

test('the worker vouches for the manifest, and the manifest for every part', () => {
  expect(new TextDecoder().decode(read('sw.js'))).toContain(`"${offer.version}"`);
  expect(digestOf(read(manifestPath(offer.version)))).toBe(offer.version);
  for (const part of manifest.parts) expect(digestOf(read(partPath(part)))).toBe(part.digest);
});

test('the pack holds every page and every file of the index', () => {
  const held = new Set(manifest.files.map(([path]) => path));
  const wanted = readSite(DIST).map(({ path }) => path);
  expect(wanted.filter((path) => !held.has(path))).toEqual([]);
  const pages = [...site.pages.keys()].filter(
    (address) => !/^\/(cite|en)\//.test(address) && address.endsWith('/'),
  );
  expect(pages.filter((address) => !held.has(`${address.slice(1)}index.html`))).toEqual([]);
});

test('no folder hides a file that copies hold', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(DIST, name)).isFile())
    .filter(isCopied);
  expect(readSite(DIST).map(({ path }) => path)).toEqual(files.sort());
  expect(files).toContain('en/offline/index.html');
  expect(files).toContain('cite/index.html');
});

test('the page about the copies tells their size and their digest', () => {
  const page = site.pages.get('/offline/');
  if (!page) throw new Error('There is no page /offline/.');
  const fact = (name: string) =>
    wordsOf(selectAll(page, ({ properties }) => properties['dataFact'] === name)[0] ?? page);
  for (const [name, path] of [
    ['usb', copies.usb],
    ['single-file', copies.singleFile],
  ] as const) {
    expect(fact(`${name}-size`)).toBe(writeSize(read(path).length));
    expect(fact(`${name}-digest`)).toBe(digestOf(read(path)));
    expect(elements(page, 'a', 'href', `/${path}`)).toHaveLength(1);
  }
});

test('the single file holds every issue, whole', () => {
  const html = new TextDecoder().decode(read(copies.singleFile));
  const data = /<script type="application\/gzip">([^<]*)</.exec(html)?.[1] ?? '';
  const { texts }: Carried = JSON.parse(new TextDecoder().decode(gunzipSync(Buffer.from(data, 'base64'))));
  const squeeze = (text: string) => text.replace(/\s/g, '');
  for (const address of site.search) {
    const page = site.pages.get(address);
    const [body] = page
      ? selectAll(page, ({ properties }) => properties['dataPagefindBody'] !== undefined)
      : [];
    if (!body) throw new Error(`${address}: no text`);
    for (const ignored of selectAll(
      body,
      ({ properties }) => properties['dataPagefindIgnore'] !== undefined,
    )) {
      ignored.children = [];
    }
    const carried = texts.find(({ path }) => address === `/issues/${path}/`);
    const whole = [carried?.title, ...(carried?.blocks ?? []).map(([, words]) => words)].join('');
    expect(squeeze(whole), address).toBe(squeeze(wordsOf(body)));
  }
  expect(texts).toHaveLength(site.search.size);
});

test('in the zip, every address of a page leads to a file that is there, or to another site', () => {
  const files = unzipSync(read(copies.usb));
  const faults: string[] = [];
  for (const [name, bytes] of Object.entries(files).filter(([it]) => it.endsWith('.html'))) {
    for (const [, address = ''] of new TextDecoder()
      .decode(bytes)
      .matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
      if (/^(https?:|mailto:|#)/.test(address)) continue;
      const path = decodeURI(new URL(address, `file:///${encodeURI(name)}`).pathname.slice(1));
      if (!(path in files)) faults.push(`${name}: ${address}`);
    }
  }
  expect(faults).toEqual([]);
});

test('the manifest for installing names icons of the size they have', () => {
  const { icons, start_url, scope } = JSON.parse(new TextDecoder().decode(read('manifest.webmanifest')));
  expect([start_url, scope]).toEqual(['/', '/']);
  for (const { src, sizes } of icons) {
    const view = Buffer.from(read(src.slice(1)));
    expect(`${view.readUInt32BE(16)}x${view.readUInt32BE(20)}`).toBe(sizes);
  }
  const home = site.pages.get('/');
  expect(home && attribute(elements(home, 'link', 'rel', 'manifest')[0], 'href')).toBe(
    '/manifest.webmanifest',
  );
});

test('a symbolic link among the files is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  symlinkSync('/etc/hostname', join(folder, 'page.html'));
  expect(() => readSite(folder)).toThrow('page.html: not an ordinary file');
  rmSync(folder, { recursive: true });
});
