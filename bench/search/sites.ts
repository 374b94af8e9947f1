/** The folders that the benchmark serves: the same bulletins behind each engine. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { formatCatalogue } from '#search/catalogue.ts';
import { buildSearchIndex } from '#search/integration.ts';
import { type Bulletin, writePage } from './corpus.ts';

/** The engines whose whole index a reader loads: files below `bench/engines`. */
export const WHOLE_INDEX = ['flexsearch', 'minisearch', 'orama'];

/** Writes the site of an engine below `root`. The search page is taken from the built site in `dist`. */
export async function writeSite(
  engine: string,
  root: string,
  dist: string,
  corpus: readonly Bulletin[],
): Promise<void> {
  const folder = join(root, engine);
  if (engine === 'ours') return writeOurs(folder, dist, corpus);
  if (engine === 'stock') return writeStock(folder, corpus);
  const documents = corpus.map((bulletin) => ({ id: bulletin.path, text: textOf(bulletin) }));
  // Loaded by name, since their packages are installed for the benchmark alone.
  const { bundle } = await import(`${ENGINES}bundle.ts`);
  const { engine: peer } = await import(`${ENGINES}${engine}.ts`);
  await write(join(folder, 'index.json'), await peer.build(documents));
  await write(join(folder, 'index.html'), HARNESS);
  await bundle(
    `import { engine } from './${engine}.ts';
     const load = async () => engine.open(await (await fetch('index.json')).text());
     let opened; globalThis.find = async (query) => (await (opened ??= load()))(query);`,
    join(folder, 'find.js'),
  );
}

const ENGINES = '../engines/';
const HARNESS =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><script type="module" src="find.js"></script></html>';

async function writeOurs(folder: string, dist: string, corpus: readonly Bulletin[]): Promise<void> {
  await cp(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
  await cp(join(dist, 'search/index.html'), join(folder, 'search/index.html'));
  for (const bulletin of corpus)
    await write(join(folder, 'issues', bulletin.path, 'index.html'), writePage(bulletin));
  const entries = corpus.toReversed();
  await write(join(folder, 'search/catalogue.json'), formatCatalogue(entries));
  await write(join(folder, 'search/wanted.json'), '[]\n');
  await write(join(folder, 'search/sources.json'), '{}\n');
  await buildSearchIndex(folder);
}

async function writeStock(folder: string, corpus: readonly Bulletin[]): Promise<void> {
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join());
  for (const bulletin of corpus) {
    await index.addHTMLFile({ url: `/issues/${bulletin.path}/`, content: writePage(bulletin) });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  await write(join(folder, 'index.html'), HARNESS);
  const { bundle } = await import(`${ENGINES}bundle.ts`);
  await bundle(
    `import { open } from './stock-pagefind.ts';
     const address = new URL('pagefind/pagefind.js', location.href).href;
     let opened; globalThis.find = async (query) => (await (opened ??= open(address)))(query);`,
    join(folder, 'find.js'),
  );
}

function textOf({ title, sections }: Bulletin): string {
  return [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join('\n');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
