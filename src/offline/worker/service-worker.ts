/**
 * The service worker: answers for the archive when the network does not.
 *
 * A reader who has not asked for a copy gets the site as it is now; only where the network fails, the
 * core and the pages seen stand in. A reader who has saved the archive gets that one version, whole,
 * with and without a network, until a newer one is held just as whole and the reader turns to it.
 */
import { openStore } from '../store.ts';
import { bringFiles } from '../transfer.ts';
import { bringUpdate } from '../update.ts';
import { answer } from './answer.ts';
import { fileAt, openCopy, version } from './held-copy.ts';
import type { Question } from './messages.ts';
import { scope, worker } from './scope.ts';

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const address = addressWithin(event.request);
  if (address !== undefined) event.respondWith(answer(event, address));
});
worker.addEventListener('message', ({ data, ports }) => {
  const question = data as Question;
  if (question === 'version') ports[0]?.postMessage(version);
  if (question === 'switch') void worker.skipWaiting();
});

/** Brings the core; where a version is held in full, all of this one, or this one is not installed. */
async function install(): Promise<void> {
  const before = await openStore(scope);
  for (const former of await before.whole()) {
    // A short cut, which not every host offers.
    if (former !== version)
      await bringUpdate({ scope, store: before }, former, version).catch(() => undefined);
  }
  const { store, manifest } = await openCopy();
  await bringFiles({ scope, store }, manifest, manifest.files.slice(0, manifest.core));
  if ((await store.whole()).length === 0) return keepOpenPages();
  await bringFiles({ scope, store }, manifest);
  if ((await store.whole()).length > 0) await store.markWhole(version);
}

/** Removes what belongs to other versions alone: no page of theirs is open any more. */
async function activate(): Promise<void> {
  const { store, manifest } = await openCopy();
  const whole = await store.whole();
  if (whole.length === 0 || whole.includes(version)) {
    await store.keepOnly(new Set([version, ...manifest.files.map(([, digest]) => digest)]));
  }
  if (whole.includes(version)) await store.forgetOthers(version);
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
