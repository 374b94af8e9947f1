const WITHOUT_SCHEME = /^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S/i;

/**
 * Gives what is the same in all spellings of an address: WeChat names an article by `__biz`, `mid` and
 * `idx`, and adds to them whence the reader came.
 */
export function addressKey(text: string): string | undefined {
  const address = WITHOUT_SCHEME.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams, search } = new URL(address);
  const article = ['__biz', 'mid', 'idx'].map((name) => searchParams.get(name));
  if (article.every((value) => value !== null)) return `${hostname}/${article.join('/')}`;
  return `${hostname}${pathname.replace(/\/$/, '')}${search}`;
}
