/** The page about offline reading, as a reader uses it. */
import { expect, type Page } from '@playwright/test';
import type { Host } from './offline-host.ts';

export const SAVED = '整个档案已存在这台设备上';

/** Opens the page and waits until it says what is saved. */
export async function openOfflinePage(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.address}offline/`);
  await expect(page.locator('[data-status]')).not.toBeEmpty();
  await waitForWorker(page);
}

/** Waits until a worker answers for the page. */
export async function waitForWorker(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Saves the whole archive. */
export async function saveArchive(page: Page, host: Host): Promise<void> {
  await openOfflinePage(page, host);
  await page.locator('[data-save]').click();
  await expect(page.locator('[data-status]')).toContainText(SAVED);
}

/** Gives the digests of all that is stored, by hand of the browser's own list. */
export function storedDigests(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.endsWith(' files'));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
  });
}

/** Gives what is stored and does not have the digest it is stored under. */
export function wronglyStored(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const wrong: string[] = [];
    for (const name of (await caches.keys()).filter((it) => it.endsWith(' files'))) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) {
        const bytes = await (await cache.match(key))?.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer(0)));
        const digest = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
        if (!key.url.endsWith(digest)) wrong.push(key.url);
      }
    }
    return wrong;
  });
}
