/**
 * The files of the index in a copy without a server.
 *
 * A page opened from a folder may load scripts that lie beside it, and nothing else: no `fetch`, no
 * worker, no module. So each file is carried by a script that hands it over: `carry(path, base64)`.
 */
const root = new URL('../usb/files/', location.href);
const arrived = new Map<string, (base64: string) => void>();

Object.assign(globalThis, { carry: (path: string, base64: string) => arrived.get(path)?.(base64) });

/** Gives a carried file by its address. */
export function fetchCarried(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = new URL(address).pathname.slice(1);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const close = () => {
      script.remove();
      arrived.delete(path);
    };
    arrived.set(path, (base64) => {
      close();
      resolve(bytesOf(base64));
    });
    script.addEventListener('error', () => {
      close();
      reject(new Error(`${path} is not in this copy`));
    });
    script.src = new URL(`${path}.js`, root).href;
    document.head.append(script);
  });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
