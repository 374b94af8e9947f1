/**
 * What a picture is, by its bytes. What its sender or its name says of it counts for nothing.
 */
import sharp from 'sharp';

export type ImageType = 'png' | 'jpeg' | 'gif' | 'webp';

export interface ImageForm {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
}

/** How files of each kind begin, and how they are named here. SVG is none of them: it can hold scripts. */
const BEGINNINGS: Record<ImageType, RegExp> = {
  png: /^\x89PNG\r\n\x1a\n/,
  jpeg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[\s\S]{4}WEBP/,
};

/** The greatest picture that is decoded: small bytes can unfold to a picture that fills a memory. */
const MOST_PIXELS = 64_000_000;

/** Finds the kind of picture that bytes begin as. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const types = Object.keys(BEGINNINGS) as ImageType[];
  return types.find((type) => BEGINNINGS[type].test(start));
}

/**
 * Reads a picture to its end.
 *
 * @returns its kind and size, or `undefined` when it is not whole or not what it begins as
 */
export async function readImage(bytes: Uint8Array): Promise<ImageForm | undefined> {
  const type = imageTypeOf(bytes);
  if (type === undefined) return undefined;
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST_PIXELS });
    const { format, width, height } = await image.metadata();
    if (format !== type) return undefined;
    // The head alone says nothing of what follows; only decoding does.
    await image.stats();
    return { type, width, height };
  } catch {
    return undefined;
  }
}
