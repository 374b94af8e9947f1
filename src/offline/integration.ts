import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folderOf, languages } from '#archive/language.ts';
import { cacheFor } from '#cache/cache.ts';
import { fileOf, type SiteFile, type SiteOptions } from '#cache/site-files.ts';
import { writeSize } from '#wording/size.ts';
import { readSite } from './build/copied-files.ts';
import { findCore } from './build/core.ts';
import { fillFacts } from './build/facts.ts';
import { packFiles } from './build/pack.ts';
import type { Publication } from './build/publication.ts';
import { bundleSingleFile } from './build/single-file.ts';
import { writeUsbCopy } from './build/usb-copy.ts';
import { bundleWorker } from './build/worker-file.ts';
import { copies, type Offer, offerPath } from './copies.ts';
import { sizeOf } from './manifest.ts';

type Facts = Readonly<Record<string, string>>;

const NO_FACTS: Facts = {
  'usb-size': '',
  'usb-digest': '',
  'single-file-size': '',
  'single-file-digest': '',
};

/**
 * Makes the copies of the finished site: for a browser to save, for a USB stick, and as one file. It
 * comes after the index of search, which is part of every copy.
 */
export function offlineCopies(): AstroIntegration {
  let publication: Publication = { site: '', base: '/' };
  return {
    name: 'offline-copies',
    hooks: {
      'astro:config:done': ({ config }) => {
        publication = { site: config.site ?? '', base: config.base.replace(/\/*$/, '/') };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, download, size } = await writeCopies(fileURLToPath(dir), publication);
        logger.info(`${files} files to read offline: ${writeSize(size)}, ${writeSize(download)} to download`);
      },
    },
  };
}

/**
 * Writes worker, pack and copies into the folder of a finished site; copies of an earlier version go.
 *
 * @returns what the pack holds
 * @throws Error when the site lacks the page about them
 */
export async function writeCopies(
  folder: string,
  publication: Publication,
  { cache = cacheFor('offline'), changes }: SiteOptions = {},
): Promise<Offer> {
  const written = new Set(['index.html', basename(copies.usb)]);
  const write = (file: SiteFile) => {
    const place = join(folder, file.path);
    written.add(file.path.slice('offline/'.length));
    // Parts of the pack are named by their digest: one that is there is the one that is wanted.
    if (file.path.endsWith('.part') && sizeAt(place) === file.size) return;
    writeFileSync(place, file.bytes);
  };
  // Pages tell what the copies measure. The copies hold them without that; the pack, which they do not tell of, with.
  const pages = new Map(
    languages.map((language) => {
      const path = `${folderOf(language)}offline/index.html`;
      return [path, readFileSync(join(folder, path), 'utf8')];
    }),
  );
  const withFacts = (files: readonly SiteFile[], facts: Facts) =>
    files.map((file) => {
      const page = pages.get(file.path);
      return page === undefined ? file : fileOf(file.path, fillFacts(page, facts));
    });
  const listed = readSite(folder, { cache, changes });
  const site = withFacts(listed, NO_FACTS);
  const usb = await writeUsbCopy(join(folder, copies.usb), site, publication, cache);
  const single = fileOf(copies.singleFile, await bundleSingleFile(site, publication, undefined, cache));
  write(single);

  const facts: Facts = {
    'usb-size': writeSize(usb.size),
    'usb-digest': usb.digest,
    'single-file-size': writeSize(single.size),
    'single-file-digest': single.digest,
  };
  for (const [path, page] of pages) writeFileSync(join(folder, path), fillFacts(page, facts));

  const files = withFacts(listed, facts);
  const { manifest, version, files: packed } = await packFiles(files, findCore(files), cache);
  for (const file of packed) write(file);
  const offer: Offer = {
    version,
    files: manifest.files.length,
    download: manifest.parts.reduce((sum, part) => sum + part.size, 0),
    size: sizeOf(manifest.files),
  };
  write(fileOf(offerPath, JSON.stringify(offer)));
  rmSync(join(folder, 'sw.js'), { force: true });
  write(await bundleWorker(version, cache));
  for (const name of readdirSync(join(folder, 'offline'))) {
    if (!written.has(name)) rmSync(join(folder, 'offline', name));
  }
  cache.forgetUnused();
  return offer;
}

function sizeAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
