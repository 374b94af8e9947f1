import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folderOf, languages } from '#archive/language.ts';
import { writeSize } from '#wording/size.ts';
import { findCore } from './build/core.ts';
import { fillFacts } from './build/facts.ts';
import { digestOf, packFiles } from './build/pack.ts';
import type { Publication } from './build/publication.ts';
import { bundleSingleFile } from './build/single-file.ts';
import { readSite, type SiteFile } from './build/site-files.ts';
import { bundleUsbCopy } from './build/usb-copy.ts';
import { bundleWorker } from './build/worker-file.ts';
import { copies, type Offer, offerPath } from './copies.ts';
import { sizeOf } from './manifest.ts';

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
 * Writes worker, pack and copies into the folder of a finished site.
 *
 * @returns what the pack holds
 * @throws Error when the site lacks the page about them
 */
export async function writeCopies(folder: string, publication: Publication): Promise<Offer> {
  const write = ({ path, bytes }: SiteFile) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const site = readSite(folder);
  const usb = { path: copies.usb, bytes: await bundleUsbCopy(site, publication) };
  const single = { path: copies.singleFile, bytes: await bundleSingleFile(site, publication) };
  for (const copy of [usb, single]) write(copy);

  // The pages about them tell what the copies measure, and are themselves part of the pack.
  const facts = {
    'usb-size': writeSize(usb.bytes.length),
    'usb-digest': digestOf(usb.bytes),
    'single-file-size': writeSize(single.bytes.length),
    'single-file-digest': digestOf(single.bytes),
  };
  for (const language of languages) {
    const page = join(folder, folderOf(language), 'offline/index.html');
    writeFileSync(page, fillFacts(readFileSync(page, 'utf8'), facts));
  }

  const files = readSite(folder);
  const { manifest, version, files: packed } = packFiles(files, findCore(files));
  for (const file of packed) write(file);
  const offer: Offer = {
    version,
    files: manifest.files.length,
    download: manifest.parts.reduce((sum, part) => sum + part.size, 0),
    size: sizeOf(manifest.files),
  };
  write({ path: offerPath, bytes: new TextEncoder().encode(JSON.stringify(offer)) });
  rmSync(join(folder, 'sw.js'), { force: true });
  write(await bundleWorker(version));
  return offer;
}
