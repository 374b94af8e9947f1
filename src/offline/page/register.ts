/**
 * Runs on every page: registers the worker, and tells a reader who reads a saved version that a newer
 * one is there. No page depends on it.
 */
import { wholeCache } from '../cache-names.ts';
import type { Question } from '../worker/messages.ts';

const { serviceWorker } = navigator;
const base = import.meta.env.BASE_URL;

/** Address of the archive's root. */
export const scope = new URL(base, location.href).href;

/** Registers the worker. Trusted Types let through this one address, and no other. */
export function register(): Promise<ServiceWorkerRegistration> {
  const { trustedTypes } = window as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(it: string): string } };
  };
  const rules = { createScriptURL: () => `${base}sw.js` };
  const address = (trustedTypes?.createPolicy('offline', rules) ?? rules).createScriptURL('');
  return serviceWorker.register(address, { updateViaCache: 'none' });
}

/** Sends a question to a worker. */
export function ask(worker: ServiceWorker | null, question: Question, transfer: Transferable[] = []): void {
  worker?.postMessage(question, transfer);
}

async function start(): Promise<void> {
  const registration = await register();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => void tell(registration));
  });
  await tell(registration);
}

async function tell({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (!waiting || !(await caches.has(wholeCache(scope)))) return;
  for (const notice of document.querySelectorAll('[data-new-version]')) notice.removeAttribute('hidden');
}

// Who saves data is asked first, on the page about it; who blocks storage gets the site without it.
const { connection } = navigator as unknown as { connection?: { saveData?: boolean } };
// A page that is under a worker shows that worker's version: under another one it starts afresh.
let { controller } = serviceWorker ?? {};
serviceWorker?.addEventListener('controllerchange', () => {
  if (controller) location.reload();
  controller = serviceWorker.controller;
});
if (serviceWorker && 'caches' in window && !connection?.saveData) start().catch(() => undefined);
