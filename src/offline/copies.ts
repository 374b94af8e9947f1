/** The copies of the archive that need no server, and where they lie below its root. */
export const copies = {
  /** A folder to unpack on a USB stick. */
  usb: 'offline/bulletin-archive.zip',
  /** One file with the whole text. */
  singleFile: 'offline/bulletin-archive.html',
} as const;

/** What `offline/current.json` tells before anything is saved. */
export interface Offer {
  /** Digest of the manifest. */
  readonly version: string;
  readonly files: number;
  /** Bytes to be sent for the whole archive, and bytes it takes on the device. */
  readonly download: number;
  readonly size: number;
}

/** Where the offer lies below the archive's root. */
export const offerPath = 'offline/current.json';
