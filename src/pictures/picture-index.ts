/**
 * What is known of each picture that the bulletin prints: the copy the archive keeps of it, or why
 * there is none.
 *
 * `content/pictures/index.yaml` is written by `npm run pictures`. What a picture shows is told in
 * `descriptions.yaml` beside it, by hand, under the picture's digest: one picture may lie at many
 * addresses and needs describing once.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');

const kept = z.strictObject({
  /** SHA-256 of the bytes; with the type, the name of the file. */
  sha256: digest,
  /** What the bytes are, whatever their sender called them. */
  type: z.enum(['png', 'jpeg', 'gif', 'webp']),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
});

const failed = z.strictObject({
  /**
   * `address`: not one of the web · `host`: not on the public internet · `redirect`: leads on too often
   * or elsewhere than the web · `status`: the host refused · `time` and `size`: more than is allowed ·
   * `type`: not a picture of a known kind · `damaged`: not whole · `network`: no answer.
   */
  failure: z.enum(['address', 'host', 'redirect', 'status', 'time', 'size', 'type', 'damaged', 'network']),
  /** What the host said, where it said something: `404`. */
  detail: z.string().max(100).optional(),
});

const indexSchema = z.record(z.string(), z.union([kept, failed]));
const descriptionsSchema = z.record(digest, z.string().trim().min(1).max(2000));

export type KeptPicture = z.output<typeof kept>;
export type PictureFailure = z.output<typeof failed>;
export type PictureIndex = z.output<typeof indexSchema>;
export type Descriptions = z.output<typeof descriptionsSchema>;

/** Says whether the archive keeps a copy. */
export function isKept(entry: KeptPicture | PictureFailure | undefined): entry is KeptPicture {
  return entry !== undefined && 'sha256' in entry;
}

/** Names the file of a picture. */
export function pictureFile({ sha256, type }: KeptPicture): string {
  return `${sha256}.${type}`;
}

/** Loads what is known of the pictures; where nothing was fetched yet, that is nothing. */
export async function loadPictureIndex(folder: string): Promise<PictureIndex> {
  return load(join(folder, 'index.yaml'), indexSchema);
}

/** Loads what pictures show, by digest. */
export async function loadDescriptions(folder: string): Promise<Descriptions> {
  return load(join(folder, 'descriptions.yaml'), descriptionsSchema);
}

/** Writes the index, by address. */
export function formatPictureIndex(index: PictureIndex): string {
  const inOrder = Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1));
  if (inOrder.length === 0) return '{}\n';
  // One picture may lie at many addresses: each says all of it, since the reader of this file takes no aliases.
  return stringify(Object.fromEntries(inOrder), {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}

async function load<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const result = schema.safeParse(parse(text, { schema: 'core', maxAliasCount: 0 }) ?? {});
  if (result.success) return result.data;
  throw new Error(`${file}: ${z.prettifyError(result.error)}`);
}
