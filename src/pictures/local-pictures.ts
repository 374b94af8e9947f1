import { getImage } from 'astro:assets';
import { createHash } from 'node:crypto';
import type { ImageMetadata } from 'astro';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { onceFor } from '#archive/once-for.ts';
import { pieceOfTask } from '#archive/pieces.ts';
import type { LocalPicture } from '#markdown/pictures.ts';
import {
  type Descriptions,
  isKept,
  loadDescriptions,
  loadPictureIndex,
  type PictureIndex,
  pictureFile,
} from './picture-index.ts';

const FOLDER = 'content/pictures';
const files = import.meta.glob<ImageMetadata>('/content/pictures/*.{png,jpeg,gif,webp}', {
  eager: true,
  import: 'default',
});

/** As wide as the measure, twice over for fine screens. A picture is never made larger than it is. */
const WIDEST = 1300;

/**
 * Makes the pictures that the archive keeps ready for its pages, by the addresses at which issues name
 * them: WebP with AVIF beside it, smaller where they are larger than any page shows. Made once for an
 * archive, so that pages and feeds are handed the same.
 *
 * @throws Error when the index names a picture that is not there
 */
export const loadLocalPictures = onceFor(async (_issues: readonly ArchivedIssue[]) => {
  const known = [await loadPictureIndex(FOLDER), await loadDescriptions(FOLDER)] as const;
  const digest = createHash('sha256').update(JSON.stringify(known)).digest('hex');
  // Astro cuts pictures to size in a full build alone; after that, they lie where they were put.
  const piece = { kind: 'pictures', group: 'all', name: 'all', digest };
  return pieceOfTask(piece, () => preparePictures(...known));
});

async function preparePictures(
  index: PictureIndex,
  descriptions: Descriptions,
): Promise<ReadonlyMap<string, LocalPicture>> {
  const pictures = new Map<string, LocalPicture>();
  for (const [address, entry] of Object.entries(index)) {
    if (!isKept(entry)) continue;
    const src = files[`/${FOLDER}/${pictureFile(entry)}`];
    if (!src) throw new Error(`${FOLDER}/${pictureFile(entry)} is missing. Run npm run pictures.`);
    const width = Math.min(entry.width, WIDEST);
    const [webp, avif] = await Promise.all([
      getImage({ src, width, format: 'webp' }),
      getImage({ src, width, format: 'avif' }),
    ]);
    pictures.set(address, {
      src: webp.src,
      sources: [{ src: avif.src, type: 'image/avif' }],
      width,
      height: Math.round((entry.height * width) / entry.width),
      description: descriptions[entry.sha256],
    });
  }
  return pictures;
}

/** Gives those of the pictures that an issue names. */
export function picturesOf(
  { data }: ArchivedIssue,
  pictures: ReadonlyMap<string, LocalPicture>,
): ReadonlyMap<string, LocalPicture> {
  return new Map(
    data.pictures.flatMap(({ address }) => {
      const picture = pictures.get(address);
      return picture ? [[address, picture] as const] : [];
    }),
  );
}
