import { languages } from '#archive/language.ts';

/**
 * Holds `SITE` to be an origin alone: Astro drops a path in it from every address, silently.
 *
 * @throws Error that says how the path is to be given
 */
export function requireOrigin(site: string): string {
  const address = URL.canParse(site) ? new URL(site) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw withoutTrace(`SITE=${site} is no address. Give the origin: SITE=https://example.org`);
  }
  const path = address.href.slice(address.origin.length);
  if (path === '/') return site;
  throw withoutTrace(
    `SITE=${site} holds more than an origin. Give the path as BASE: SITE=${address.origin} BASE=${address.pathname.replace(/\/*$/, '/')}`,
  );
}

/**
 * Holds `BASE` against the names of the languages: Astro reads the language of a page off its whole
 * address, and would take every page below `/en/` to be in English.
 *
 * @throws Error that names the part of the path
 */
export function requireNeutralBase(base: string): string {
  const names = new Set(languages.map(nameInAddress));
  const part = base.split('/').find((one) => names.has(nameInAddress(one)));
  if (part === undefined) return base;
  throw withoutTrace(
    `BASE=${base} holds "${part}", which names a language of the site in every address. Publish it under another path.`,
  );
}

/**
 * Holds `BASE` to be a path as it stands in addresses: Astro takes any, and makes pages whose links lead nowhere.
 *
 * @throws Error that says how it is given
 */
export function requirePath(base: string): string {
  const parts = base.replace(/^\/|\/$/g, '').split('/');
  const isPath = parts.every((part) => /^[\w~.\p{L}-]+$/u.test(part) && !/^\.+$/.test(part));
  if (isPath || /^\/?$/.test(base)) return base;
  throw withoutTrace(`BASE=${base} is no path. Give names with slashes between: BASE=/bulletin/`);
}

/** Astro takes `zh_CN` and `zh-cn` for the same. */
function nameInAddress(part: string): string {
  return part.toLowerCase().replaceAll('_', '-');
}

/** Astro prints the trace of what goes wrong in its settings; to who mistyped one it says nothing. */
function withoutTrace(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}
