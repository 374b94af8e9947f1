/**
 * The files of the index in a copy without a server.
 *
 * A page opened from a folder may load scripts that lie beside it, and nothing else: no `fetch`, no
 * worker, no module. So each file is carried by a script that hands it over: `carry(path, base64)`.
 */
const root = new URL('../usb/files/', location.href);
const arrived = new Map<string, (base64: string) => void>();

Object.assign(globalThis, { carry: (path: string, base64: string) => arrived.get(path)?.(base64) });

/** Gives a carried file as the answer to a request. */
export function fetchCarried(address: string): Promise<Response> {
  const path = new URL(address).pathname.slice(1);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const close = (response: Response) => {
      script.remove();
      arrived.delete(path);
      resolve(response);
    };
    arrived.set(path, (base64) => close(new Response(bytesOf(base64))));
    script.addEventListener('error', () => close(new Response('', { status: 404 })));
    script.src = new URL(`${path}.js`, root).href;
    document.head.append(script);
  });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
