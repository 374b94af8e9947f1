/** Saves the whole archive from the page: a worker may be ended at any moment, a page says when it is closed. */
import { failure } from '../failure.ts';
import type { Manifest } from '../manifest.ts';
import { measure, type Store } from '../store.ts';
import { bringFiles, type Transfer } from '../transfer.ts';

/** Cache and bookkeeping of the browser take a little more than the bytes themselves. */
const OVERHEAD = 1.2;

/**
 * Saves all files of a version, and notes that they are held.
 *
 * @throws Error with a reason; what has arrived by then stays
 */
export async function saveArchive(transfer: Transfer, version: string, manifest: Manifest): Promise<void> {
  // Not awaited: a browser may keep this open until its reader answers a question.
  void navigator.storage?.persist?.().catch(() => undefined);
  await checkRoom(transfer.store, manifest);
  await bringFiles(transfer, manifest);
  await transfer.store.markWhole(version);
}

async function checkRoom(store: Store, manifest: Manifest): Promise<void> {
  const { missingSize } = measure(manifest, await store.digests());
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota === undefined || quota - usage >= missingSize * OVERHEAD) return;
  throw failure('no-room', `${missingSize} bytes are needed, ${quota - usage} are free`);
}
