/** The copy for a USB stick: the whole site in a folder, to be opened without any server. */
import { gunzipSync, type Zippable, zipSync } from 'fflate';
import { isKeptOpen } from '../manifest.ts';
import type { Publication } from './publication.ts';
import { type SiteFile, textOf } from './site-files.ts';
import { carryPage, leadsFrom } from './usb-page.ts';
import { bundleUsbSearch } from './usb-search.ts';

/** The folder in the zip. */
const FOLDER = 'bulletin-archive';
const SEARCH_SCRIPT = 'usb/search.js';
/** Zip keeps the time of the day on the clock, without a zone. */
const SAME_TIME = new Date(2000, 0, 1, 12);

const LEFT_OUT = /^(404\.html|manifest\.webmanifest|_astro\/.*\.js)$/;

/** Makes the zip: the same bytes for the same site. */
export async function bundleUsbCopy(
  site: readonly SiteFile[],
  publication: Publication,
): Promise<Uint8Array> {
  const carried = site.filter(({ path }) => !LEFT_OUT.test(path));
  const held = new Set(carried.map(({ path }) => path));
  if (!site.some(({ path }) => path.endsWith('.pf_meta')))
    throw new Error('The site has no search index to copy. Let the index be made before the copies.');
  const files = [
    ...carried.map((file) => carryFile(file, held, publication)),
    { path: SEARCH_SCRIPT, bytes: await bundleUsbSearch() },
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
  const entries = files.map(({ path, bytes }) => [`${FOLDER}/${path}`, bytes]);
  return zipSync(Object.fromEntries(entries) as Zippable, { level: 9, mtime: SAME_TIME });
}

function carryFile(file: SiteFile, held: ReadonlySet<string>, publication: Publication): SiteFile {
  const { path } = file;
  const leads = leadsFrom(path, held, publication);
  if (path.endsWith('.html')) {
    const script = `${'../'.repeat(path.split('/').length - 1)}${SEARCH_SCRIPT}`;
    return { path, bytes: carryPage(file, leads, script) };
  }
  if (path.endsWith('.css')) return { path, bytes: carryStyles(file, leads) };
  if (!/^(pagefind|search)\//.test(path)) return file;
  const bytes = path === 'search/wanted.json' ? carryWanted(file, publication, held) : file.bytes;
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
function carryWanted(file: SiteFile, publication: Publication, held: ReadonlySet<string>): Uint8Array {
  const leads = leadsFrom('search/index.html', held, publication);
  const wanted: { title: string; address: string }[] = JSON.parse(textOf(file));
  const led = wanted.map((issue) => ({ ...issue, address: leads(issue.address) ?? issue.address }));
  return new TextEncoder().encode(JSON.stringify(led));
}

/** Laid open, the parts of the index compress better in the zip. */
function carryData(path: string, bytes: Uint8Array): Uint8Array {
  const base64 = Buffer.from(isKeptOpen(path) ? gunzipSync(bytes) : bytes).toString('base64');
  return new TextEncoder().encode(`carry(${JSON.stringify(path)},"${base64}")\n`);
}
