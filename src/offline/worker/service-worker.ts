/**
 * The service worker: answers for the archive when the network does not.
 *
 * A reader who has not asked for a copy gets the site as it is now; only where the network fails, the
 * core and the pages seen stand in. A reader who has saved the archive gets that one version, whole,
 * with and without a network, until a newer one is held just as whole and the reader turns to it.
 */
import { filesCache } from '../cache-names.ts';
import { type CopiedFile, isKeptOpen, type Manifest, placesOf } from '../manifest.ts';
import { openStore, readManifest, type Store } from '../store.ts';
import { bringFiles, bringManifest, digestOf } from '../transfer.ts';
import { bringUpdate } from '../update.ts';
import type { Question } from './messages.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';

/** Digest of the manifest that this worker stands for; the build writes it in. */
declare const VERSION: string;
/** The folder of each language that the copy does not hold, and what is put over the page shown instead. */
declare const NOTICES: Readonly<Record<string, string>>;

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;

interface Copy {
  readonly store: Store;
  readonly manifest: Manifest;
  readonly byPath: ReadonlyMap<string, CopiedFile>;
}
let copy: Promise<Copy> | undefined;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const address = addressWithin(event.request);
  if (address !== undefined) event.respondWith(answer(event, address));
});
worker.addEventListener('message', ({ data, ports }) => {
  const question = data as Question;
  if (question === 'version') ports[0]?.postMessage(VERSION);
  if (question === 'switch') void worker.skipWaiting();
});

/** Brings the core; where a version is held in full, all of this one, or this one is not installed. */
async function install(): Promise<void> {
  const before = await openStore(scope);
  for (const former of await before.whole()) {
    // A short cut, which not every host offers.
    if (former !== VERSION)
      await bringUpdate({ scope, store: before }, former, VERSION).catch(() => undefined);
  }
  const { store, manifest } = await openCopy();
  await bringFiles({ scope, store }, manifest, manifest.files.slice(0, manifest.core));
  if ((await store.whole()).length === 0) return keepOpenPages();
  await bringFiles({ scope, store }, manifest);
  if ((await store.whole()).length > 0) await store.markWhole(VERSION);
}

/** Removes what belongs to other versions alone: no page of theirs is open any more. */
async function activate(): Promise<void> {
  const { store, manifest } = await openCopy();
  const whole = await store.whole();
  if (whole.length === 0 || whole.includes(VERSION)) {
    await store.keepOnly(new Set([VERSION, ...manifest.files.map(([, digest]) => digest)]));
  }
  if (whole.includes(VERSION)) await store.forgetOthers(VERSION);
  await worker.clients.claim();
}

/** Keeps the pages that were open before the worker was there: they have been seen. */
async function keepOpenPages(): Promise<void> {
  const { store, manifest, byPath } = await openCopy();
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const seen = pages.map(({ url }) => fileAt(byPath, addressOf(url))).filter((file) => file !== undefined);
  // A page that has changed since is no loss: the next visit keeps it.
  await bringFiles({ scope, store }, manifest, seen).catch(() => undefined);
}

/** Gives the part of an address below the archive's root, or `undefined` for what is none of the worker's business. */
function addressWithin({ method, url, headers }: Request): string | undefined {
  const address = addressOf(url);
  if (method !== 'GET' || address === undefined || headers.has('range')) return undefined;
  // The pack and the copies to carry away are large, and are fetched to be checked, not to be kept.
  return /^(offline\/.+|sw\.js)$/.test(address) ? undefined : address;
}

function addressOf(url: string): string | undefined {
  const bare = url.replace(/[?#].*$/s, '');
  return bare.startsWith(scope) ? bare.slice(scope.length) : undefined;
}

async function answer(event: FetchEvent, address: string): Promise<Response> {
  const held = await openHeldCopy().catch(() => undefined);
  if (!held) return fetch(event.request);
  const file = fileAt(held.byPath, address);
  const whole = await held.store.whole().catch((): readonly string[] => []);
  if (file && whole.includes(VERSION))
    return (await readSaved(held, file, event.request)) ?? repair(held, event, file);
  return fromNetwork(held, event, address);
}

/** Answers as the site is now, and keeps a page that belongs to this version. */
async function fromNetwork(held: Copy, event: FetchEvent, address: string): Promise<Response> {
  const { request } = event;
  const file = fileAt(held.byPath, address);
  try {
    const response = await fetch(request);
    if (file && response.ok) event.waitUntil(keep(held, file, response.clone()));
    return response;
  } catch (error) {
    const saved =
      (file && (await readSaved(held, file, request))) ??
      (request.mode === 'navigate' ? await readInstead(held, address, request) : undefined);
    if (saved) return saved;
    throw error;
  }
}

/** Gives what comes nearest to a page that is not saved; at last the one that says it is not. */
async function readInstead(held: Copy, address: string, request: Request): Promise<Response | undefined> {
  const folder = Object.keys(NOTICES).find((name) => address.startsWith(name)) ?? '';
  const [, year, number = ''] = /^cite\/(\d+)-(\d+)\/?$/.exec(address.slice(folder.length)) ?? [];
  const cited = `issues/${year}/${number.padStart(2, '0')}/`;
  if (fileAt(held.byPath, cited)) return Response.redirect(`${scope}${folder}${cited}`);
  const twin = folder === '' ? undefined : fileAt(held.byPath, address.slice(folder.length));
  const page = twin && (await readSaved(held, twin, request));
  if (page) return page.ok ? putOver(page, NOTICES[folder] ?? '') : page;
  const missing = fileAt(held.byPath, `${folder}offline/`);
  return missing && held.store.read(missing[1], missing[0]);
}

async function putOver(page: Response, notice: string): Promise<Response> {
  const html = (await page.text()).replace(/<main\b[^>]*>/, (main) => main + notice);
  return new Response(html, { headers: page.headers });
}

/** Gives a saved file; an address without its closing slash leads to the one with it. */
async function readSaved({ store }: Copy, [path, digest]: CopiedFile, { url }: Request) {
  const { pathname, search } = new URL(url);
  if (path.endsWith('/index.html') && !/(\/|\/index\.html)$/.test(pathname)) {
    return Response.redirect(`${pathname}/${search}`);
  }
  return store.read(digest, path).catch(() => undefined);
}

/** Replaces a file that the browser has dropped; where the site has moved on, shows what is there now. */
async function repair(held: Copy, event: FetchEvent, file: CopiedFile): Promise<Response> {
  await bringFiles({ scope, store: held.store }, held.manifest, [file]).catch(() => undefined);
  return (await held.store.read(file[1], file[0]).catch(() => undefined)) ?? fetch(event.request);
}

async function keep({ store }: Copy, [path, digest]: CopiedFile, response: Response): Promise<void> {
  if (isKeptOpen(path)) return;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await digestOf(bytes)) === digest) await store.write(digest, bytes);
}

function fileAt(byPath: Copy['byPath'], address: string | undefined): CopiedFile | undefined {
  if (address === undefined) return undefined;
  const path = placesOf(address).find((place) => byPath.has(place));
  return path === undefined ? undefined : byPath.get(path);
}

/** Opens the copy, where there still is one: who removed it wants nothing kept, though this worker still answers. */
async function openHeldCopy(): Promise<Copy | undefined> {
  if (await caches.has(filesCache(scope))) return openCopy();
  copy = undefined;
  return undefined;
}

/** Opens this version's part of the store; where the browser has emptied it, from the network. */
function openCopy(): Promise<Copy> {
  copy ??= loadCopy().catch((error) => {
    copy = undefined;
    throw error;
  });
  return copy;
}

async function loadCopy(): Promise<Copy> {
  const store = await openStore(scope);
  const manifest = (await readManifest(store, VERSION)) ?? (await bringManifest({ scope, store }, VERSION));
  return { store, manifest, byPath: new Map(manifest.files.map((file) => [file[0], file])) };
}
