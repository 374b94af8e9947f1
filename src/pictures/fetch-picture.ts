/**
 * One picture from its host, with all that the world outside may try held off.
 *
 * No Referer is sent: the bulletin's host answers one that is not its own with another picture. The
 * host's name is looked up once, and the address found is the one connected to, so that a name cannot
 * change its meaning between the check and the use.
 */
import { type LookupAddress, lookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { imageTypeOf, readImage } from './image-form.ts';
import type { PictureFailure } from './picture-index.ts';
import { isPublicAddress } from './public-address.ts';

export interface FetchLimits {
  /** The most bytes a picture may have. */
  readonly bytes: number;
  /** The longest a picture may take, in milliseconds, redirects included. */
  readonly time: number;
  readonly redirects: number;
  /** Says whether an IP address may be connected to. */
  readonly mayReach: (address: string) => boolean;
}

export interface FetchedPicture {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp';
  readonly width: number;
  readonly height: number;
}

export const LIMITS: FetchLimits = {
  bytes: 12_000_000,
  time: 30_000,
  redirects: 3,
  mayReach: isPublicAddress,
};

const HEADERS = {
  accept: 'image/png,image/jpeg,image/gif,image/webp;q=0.8',
  'user-agent': 'bulletin-archive (npm run pictures)',
};

/** Ends a fetch for a reason that the index can record. */
class Refusal extends Error {
  readonly failure: PictureFailure;
  constructor(failure: PictureFailure['failure'], detail?: string) {
    super(failure);
    this.failure = { failure, ...(detail === undefined ? {} : { detail }) };
  }
}

/** Fetches a picture and reads it, or says why not. Throws nothing. */
export async function fetchPicture(
  address: string,
  limits: FetchLimits = LIMITS,
): Promise<FetchedPicture | PictureFailure> {
  const signal = AbortSignal.timeout(limits.time);
  try {
    const bytes = await fetchBytes(address, limits, signal);
    if (imageTypeOf(bytes) === undefined) throw new Refusal('type');
    const form = await readImage(bytes);
    if (form === undefined) throw new Refusal('damaged');
    return { bytes, ...form };
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    if (signal.aborted) return { failure: 'time' };
    const { code } = error as NodeJS.ErrnoException;
    return { failure: 'network', ...(code === undefined ? {} : { detail: code }) };
  }
}

async function fetchBytes(address: string, limits: FetchLimits, signal: AbortSignal): Promise<Uint8Array> {
  let url = webAddress(address, 'address');
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const response = await open(url, limits, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status === 200) return await readWithin(response, limits.bytes);
    response.destroy();
    if (status < 300 || status > 399 || location === undefined) throw new Refusal('status', String(status));
    url = webAddress(location, 'redirect', url);
  }
  throw new Refusal('redirect', 'too often');
}

function webAddress(address: string, failure: 'address' | 'redirect', base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Refusal(failure);
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '') throw new Refusal(failure);
  return url;
}

function open(url: URL, { mayReach }: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayReach(host)) throw new Refusal('host');
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const options = { headers: HEADERS, signal, agent: false as const, lookup: lookupWithin(mayReach) };
    get(url, options, resolve).on('error', reject);
  });
}

/** Looks a name up as usual, and keeps what may not be reached from being connected to. */
function lookupWithin(mayReach: FetchLimits['mayReach']): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, '');
      // One private address among public ones is a trap, not a choice.
      const [first] = found;
      if (!first || !found.every(({ address }) => mayReach(address)))
        return callback(new Refusal('host'), '');
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
}

async function readWithin(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) {
      response.destroy();
      throw new Refusal('size');
    }
    parts.push(part);
  }
  if (!response.complete) throw new Refusal('damaged');
  return Buffer.concat(parts);
}
