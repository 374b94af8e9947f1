import type { Asked, Reply } from './session.ts';
import type { Ask, Told } from './worker.ts';
import workerAddress from './worker.ts?worker&url';

/** Asks questions; each new one makes those before it stale. */
export interface Asker {
  /** Gives the reply, or `undefined` when a newer question was asked meanwhile. */
  ask(asked: Asked): Promise<Reply | undefined>;
}

/** Makes an asker. Its worker, and with it the engine, is loaded with the first question. */
export function openAsker(base: string): Asker {
  let worker: Worker | undefined;
  let newest = 0;
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        worker ??= new Worker(scriptAddress(workerAddress) as string, { type: 'module' });
        newest += 1;
        const id = newest;
        const listen = ({ data }: MessageEvent<Told>) => {
          if (data.id < id) return;
          close();
          if (data.id > id) resolve(undefined);
          else if (data.error !== undefined) fail(data.error);
          else resolve(data.reply);
        };
        const listenToError = ({ message }: ErrorEvent) => fail(message);
        // What failed to load stays failed in a worker; the next question gets a new one.
        const fail = (message: string) => {
          close();
          if (id !== newest) return resolve(undefined);
          worker?.terminate();
          worker = undefined;
          reject(new Error(message));
        };
        const close = () => {
          worker?.removeEventListener('message', listen);
          worker?.removeEventListener('error', listenToError);
        };
        worker.addEventListener('message', listen);
        worker.addEventListener('error', listenToError);
        worker.postMessage({ ...asked, id, base } satisfies Ask);
      }),
  };
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

/** Lets this one script through where the site's policy asks for trusted addresses. */
function scriptAddress(address: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    return (
      trustedTypes?.createPolicy('search', { createScriptURL: () => address }).createScriptURL(address) ??
      address
    );
  } catch {
    // The site allows no policy of this name; its default policy may know the address.
    return address;
  }
}
