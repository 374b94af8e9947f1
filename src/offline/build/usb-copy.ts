/** The copy for a USB stick: the whole site in a folder, to be opened without any server. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { type Cache, digestOf, noCache } from '#cache/cache.ts';
import { type SiteFile, textOf } from '#cache/site-files.ts';
import { joinBytes } from '#zip/bytes.ts';
import { closeZip, directoryOf, type ListedStretch, packStretch } from '#zip/zip.ts';
import { isCopied } from './copied-files.ts';
import type { Publication } from './publication.ts';
import { carryPage, type Held, leadsFrom } from './usb-page.ts';
import { bundleUsbSearch } from './usb-search.ts';

/** The folder in the zip. */
const FOLDER = 'bulletin-archive';
const SEARCH_SCRIPT = 'usb/search.js';

const LEFT_OUT = /^(404\.html|manifest\.webmanifest|_astro\/.*\.js)$/;

/** What changes together, by its path: the issues of a year, the index of a run of years. All else is apart. */
const STRETCH = /^(issues\/(?:\d{4}|undated)\/|pagefind\/(?:[^/]+\/)?(?=fragment|index))/;

/** Told by the path alone, so that a page reads the same whatever issues there are. */
const held: Held = {
  has: (path) => /\.\w+$/.test(path) && isCopied(path) && !LEFT_OUT.test(path),
};

/**
 * Writes the zip: the same bytes for the same site. It is never in memory as a whole.
 *
 * @returns its size and SHA-256
 */
export async function writeUsbCopy(
  place: string,
  site: readonly SiteFile[],
  publication: Publication,
  cache: Cache = noCache,
): Promise<Pick<SiteFile, 'size' | 'digest'>> {
  if (!site.some(({ path }) => path.endsWith('.pf_meta')))
    throw new Error('The site has no search index to copy. Let the index be made before the copies.');
  const search = { path: SEARCH_SCRIPT, bytes: await bundleUsbSearch(cache) };
  const carried = site.filter(({ path }) => held.has(path));
  const groups = Map.groupBy(carried, ({ path }) => STRETCH.exec(path)?.[1] ?? path);
  const hash = createHash('sha256');
  let size = 0;
  const zip = openSync(place, 'w');
  const write = (bytes: Uint8Array) => {
    writeFileSync(zip, bytes);
    hash.update(bytes);
    size += bytes.length;
  };
  try {
    const listed: ListedStretch[] = [];
    const add = ({ bytes, ...stretch }: CarriedStretch) => {
      write(bytes);
      listed.push(stretch);
    };
    for (const name of [...groups.keys()].sort()) {
      add(carryStretch(groups.get(name) ?? [], publication, cache));
    }
    add(pack([search]));
    write(closeZip(listed));
  } finally {
    closeSync(zip);
  }
  return { size, digest: hash.digest('hex') };
}

/** A stretch of the zip, ready to be written. */
interface CarriedStretch extends ListedStretch {
  readonly bytes: Uint8Array;
}

/** Carries some files, or takes them as they were carried before. */
function carryStretch(files: readonly SiteFile[], publication: Publication, cache: Cache): CarriedStretch {
  const { site, base } = publication;
  const key = digestOf(['usb', site, base, ...files.flatMap(({ path, digest }) => [path, digest])]);
  const kept = cache.read(key);
  if (kept) {
    const length = new DataView(kept.buffer, kept.byteOffset).getUint32(0);
    const [directory, bytes] = [kept.subarray(4, 4 + length), kept.subarray(4 + length)];
    return { count: files.length, length: bytes.length, directory, bytes };
  }
  const stretch = pack(files.map((file) => carryFile(file, publication)));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, stretch.directory.length);
  cache.keep(key, joinBytes([length, stretch.directory, stretch.bytes]));
  return stretch;
}

function pack(files: readonly CarriedFile[]): CarriedStretch {
  const { entries, parts } = packStretch(files.map(inFolder));
  const bytes = joinBytes(parts);
  return { count: files.length, length: bytes.length, directory: directoryOf(entries), bytes };
}

interface CarriedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

function inFolder({ path, bytes }: CarriedFile): CarriedFile {
  return { path: `${FOLDER}/${path}`, bytes };
}

function carryFile(file: SiteFile, publication: Publication): CarriedFile {
  const { path } = file;
  const leads = leadsFrom(path, held, publication);
  if (path.endsWith('.html')) {
    const script = `${'../'.repeat(path.split('/').length - 1)}${SEARCH_SCRIPT}`;
    return { path, bytes: carryPage(file, leads, script) };
  }
  if (path.endsWith('.css')) return { path, bytes: carryStyles(file, leads) };
  if (!/^(pagefind|search)\//.test(path)) return file;
  const bytes = path === 'search/wanted.json' ? carryWanted(file, publication) : file.bytes;
  return { path: `usb/files/${path}.js`, bytes: carryData(path, bytes) };
}

function carryStyles(file: SiteFile, leads: (address: string) => string | undefined): Uint8Array {
  const rewritten = textOf(file).replace(
    /url\((["']?)(\/[^"')]+)\1\)/g,
    (whole, _quote, address) => `url(${leads(address) ?? whole})`,
  );
  return new TextEncoder().encode(rewritten);
}

/** The search page shows these addresses as they are. */
function carryWanted(file: SiteFile, publication: Publication): Uint8Array {
  const leads = leadsFrom('search/index.html', held, publication);
  const wanted: { title: string; address: string }[] = JSON.parse(textOf(file));
  const led = wanted.map((issue) => ({ ...issue, address: leads(issue.address) ?? issue.address }));
  return new TextEncoder().encode(JSON.stringify(led));
}

/** The index is carried as Pagefind packed it: laid open and in base 64 it would pack to a third more. */
function carryData(path: string, bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(
    `carry(${JSON.stringify(path)},"${Buffer.from(bytes).toString('base64')}")\n`,
  );
}
