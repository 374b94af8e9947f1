/** Pagefind as it comes: its own index, its own script, the first ten results loaded. */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
}

export async function open(address: string): Promise<(query: string) => Promise<readonly string[]>> {
  const pagefind: Pagefind = await import(address);
  return async (query) => {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return pages.map(({ raw_url }) => raw_url.replace(/^\/issues\/|\/$/g, ''));
  };
}
