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

/** Astro prints the trace of what goes wrong in its settings; to who mistyped one it says nothing. */
function withoutTrace(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}
