/** What the worker answers, from the network or from the copy. */

import { digestOf } from '../fetched-bytes.ts';
import { type CopiedFile, isKeptOpen } from '../manifest.ts';
import { bringFiles } from '../transfer.ts';
import { type Copy, fileAt, openHeldCopy, version } from './held-copy.ts';
import { type FetchEvent, scope } from './scope.ts';

/** The folder of each language that the copy does not hold, and what is put over the page shown instead. */
declare const NOTICES: Readonly<Record<string, string>>;

/**
 * Answers for an address below the archive's root: where a version is held in full, from it; otherwise as the
 * site is now, and from what is kept only where the network fails.
 */
export async function answer(event: FetchEvent, address: string): Promise<Response> {
  const held = await openHeldCopy().catch(() => undefined);
  if (!held) return fetch(event.request);
  const file = fileAt(held.byPath, address);
  const whole = await held.store.whole().catch((): readonly string[] => []);
  if (file && whole.includes(version))
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
