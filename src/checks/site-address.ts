/**
 * Holds `SITE` to be an origin alone: Astro drops a path in it from every address, silently.
 *
 * @throws Error that says how the path is to be given
 */
export function requireOrigin(site: string): string {
  const address = URL.canParse(site) ? new URL(site) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new Error(`SITE=${site} is no address. Give the origin: SITE=https://example.org`);
  }
  const path = address.href.slice(address.origin.length);
  if (path === '/') return site;
  throw new Error(
    `SITE=${site} holds more than an origin. Give the path as BASE: SITE=${address.origin} BASE=${address.pathname.replace(/\/*$/, '/')}`,
  );
}
