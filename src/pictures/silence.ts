/**
 * Hosts that give no answer. That says nothing of their pictures, so it is not entered in the index: the
 * next run asks again. A host that stays silent is left alone for the rest of a run, and where no host has
 * answered yet, the network may be down: then one try for each of the others is enough.
 */
import type { FetchedPicture } from './fetch-picture.ts';
import { isKept, type KeptPicture, type PictureFailure } from './picture-index.ts';

/** How often in a row a host may be silent. */
const MOST = 3;

export interface Silence {
  /** Says whether the host of an address is left alone. */
  covers(address: string): boolean;
  /** Takes down what came of asking for an address. */
  note(address: string, result: FetchedPicture | PictureFailure): void;
  /** The hosts that are left alone, each with what was said last: `ENOTFOUND`. */
  readonly hosts: ReadonlyMap<string, string>;
}

/** Says whether an entry speaks of the network and not of the picture. */
export function isSilence(entry: KeptPicture | PictureFailure): boolean {
  return !isKept(entry) && (entry.failure === 'network' || entry.failure === 'time');
}

/** Begins to listen, at the beginning of a run. */
export function openSilence(): Silence {
  const inARow = new Map<string, number>();
  const hosts = new Map<string, string>();
  let isAnswered = false;
  return {
    covers: (address) => hosts.has(hostOf(address)),
    note: (address, result) => {
      const host = hostOf(address);
      if (hosts.has(host)) return;
      if (!('failure' in result) || !isSilence(result)) {
        isAnswered = true;
        inARow.delete(host);
        return;
      }
      const count = (inARow.get(host) ?? 0) + 1;
      inARow.set(host, count);
      if (count >= (isAnswered || hosts.size === 0 ? MOST : 1))
        hosts.set(host, result.detail ?? result.failure);
    },
    hosts,
  };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
