/** The script of the page about offline reading: saves the archive, says what is saved, removes it. */
import { writeSize } from '#wording/size.ts';
import type { Wording } from '#wording/wording.ts';
import { type Offer, offerPath } from '../copies.ts';
import { failure, reasonOf } from '../failure.ts';
import type { Manifest } from '../manifest.ts';
import { measure, openStore, readManifest, removeStore, type Store } from '../store.ts';
import { bringManifest, type Progress, sizeToFetch } from '../transfer.ts';
import { ask, register, scope } from './register.ts';
import { saveArchive } from './saving.ts';

const { serviceWorker } = navigator;
const box = element('[data-saving]');
/** The page says everything in its own language. */
const words: Wording['saving'] = JSON.parse(box.dataset['words'] ?? '');
const status = element('[data-status]');
const problem = element('[data-problem]');
const counter = element('[data-progress]');
const bar = element<HTMLProgressElement>('[data-progress] progress');
const figures = element('[data-progress] span');
const save = element<HTMLButtonElement>('[data-save]');
const stop = element<HTMLButtonElement>('[data-stop]');
const remove = element<HTMLButtonElement>('[data-remove]');

let stopping = new AbortController();

function element<Type extends HTMLElement = HTMLElement>(selector: string): Type {
  return document.querySelector(selector) as Type;
}

interface Saved {
  readonly version: string;
  readonly manifest: Manifest;
  readonly store: Store;
}

/** Finds the version of the worker that answers now, and what it consists of. */
async function findSaved(registration: ServiceWorkerRegistration): Promise<Saved> {
  const version = await versionOf(registration.active);
  const store = await openStore(scope);
  const manifest = (await readManifest(store, version)) ?? (await bringManifest({ scope, store }, version));
  return { version, manifest, store };
}

function versionOf(worker: ServiceWorker | null): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    ask(worker, 'version', [port2]);
  });
}

/** Says what is saved, and offers what can be done next. */
async function show(): Promise<void> {
  const registration = await serviceWorker.getRegistration();
  if (!registration?.active) return showOffer();
  const { version, manifest, store } = await findSaved(registration);
  const held = await store.digests();
  const measured = { ...measure(manifest, held), toFetch: sizeToFetch(manifest, held) };
  const isWhole = (await store.whole()).includes(version);
  status.textContent = describeHolding(measured, isWhole);
  save.hidden = isWhole && measured.missing === 0;
  save.textContent =
    save.dataset[measured.missing < measured.files && held.size > 0 ? 'resume' : 'save'] ?? '';
  remove.hidden = held.size === 0;
}

// Search has the same for itself: shared, these lines would be a file to wait for before either begins.
function fill(said: string, values: Readonly<Record<string, string | number>>): string {
  return said.replace(/\{(\w+)\}/g, (_place, name: string) => String(values[name]));
}

/** Says how much of the archive is on this device. */
function describeHolding(
  measured: ReturnType<typeof measure> & { toFetch: number },
  isWhole: boolean,
): string {
  const { files, missing } = measured;
  const said = missing > 0 && isWhole ? words.damaged : isWhole ? words.whole : words.partly;
  const [size, toFetch] = [writeSize(measured.size), writeSize(measured.toFetch)];
  return fill(said, { files, missing, held: files - missing, size, toFetch });
}

async function showOffer(): Promise<void> {
  const response = await fetch(new URL(offerPath, scope), { cache: 'no-cache' });
  const offer: Offer = await response.json();
  const size = writeSize(offer.size);
  status.textContent = fill(words.offer, { files: offer.files, size, toFetch: writeSize(offer.download) });
  save.hidden = false;
  remove.hidden = true;
}

async function saveAll(): Promise<void> {
  stopping = new AbortController();
  setBusy(true);
  try {
    if (!(await serviceWorker.getRegistration())) await register();
    const registration = await serviceWorker.ready;
    if (registration.waiting) return turnTo(registration.waiting);
    const { version, manifest, store } = await findSaved(registration);
    await saveArchive({ scope, store, signal: stopping.signal, report }, version, manifest);
    await registration.update().catch(() => undefined);
  } catch (error) {
    problem.textContent = words.failures[reasonOf(error)];
    problem.dataset['reason'] = reasonOf(error);
    problem.title = error instanceof Error ? error.message : '';
  }
  setBusy(false);
  await show();
}

/** The worker that answers is not the newest: the page goes on with the newest once that has taken over. */
function turnTo(waiting: ServiceWorker): void {
  history.replaceState({ goOnSaving: true }, '');
  ask(waiting, 'switch');
}

async function removeAll(): Promise<void> {
  stopping.abort();
  await removeStore(scope);
  await (await serviceWorker.getRegistration())?.unregister();
  problem.textContent = '';
  save.hidden = true;
  remove.hidden = true;
  status.textContent = words.removed;
  // Without a network there is nothing to offer; what was said stays.
  await showOffer().catch(() => undefined);
}

async function useNewVersion(): Promise<void> {
  ask((await serviceWorker.getRegistration())?.waiting ?? null, 'switch');
}

function report({ arrived, total }: Progress): void {
  bar.max = total;
  bar.value = arrived;
  figures.textContent = `${writeSize(arrived)} / ${writeSize(total)}`;
}

function setBusy(isBusy: boolean): void {
  if (isBusy) {
    problem.textContent = '';
    delete problem.dataset['reason'];
    status.textContent = status.dataset['busy'] ?? '';
  }
  save.hidden = isBusy;
  remove.hidden = isBusy;
  stop.hidden = !isBusy;
  counter.hidden = !isBusy;
}

async function start(): Promise<void> {
  // Where a page is missing, the worker answers with this one at the address of the other.
  const own = element<HTMLLinkElement>('link[rel=canonical]').href;
  element('[data-not-saved]').hidden = location.pathname === new URL(own).pathname;
  if (!serviceWorker || typeof caches === 'undefined') throw failure('blocked', 'no service worker');
  await caches.has('');
  save.addEventListener('click', () => void saveAll());
  stop.addEventListener('click', () => stopping.abort());
  remove.addEventListener('click', () => void removeAll());
  element('[data-switch]').addEventListener('click', () => void useNewVersion());
  const { connection } = navigator as unknown as { connection?: { saveData?: boolean } };
  if (connection?.saveData) problem.textContent = words.dataSaver;
  box.hidden = false;
  if (history.state?.goOnSaving !== true) return show();
  history.replaceState(null, '');
  return saveAll();
}

start().catch((error) => {
  box.hidden = false;
  save.hidden = true;
  status.textContent = reasonOf(error) === 'blocked' ? words.unsupported : words.failures[reasonOf(error)];
});
