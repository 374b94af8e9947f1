/** What can be wrong with captures, by number. docs/checks.md says of each what to do. */
export const captureMeanings = {
  E101: 'a capture on the manifest is missing',
  E102: 'a capture is not on the manifest',
  E103: 'a capture has changed since it was taken in',
  E104: 'the manifest is not sound',
  E105: 'not a plain file, among the captures',
  E201: 'the issue is not what its captures give',
  E202: 'the issue was edited by hand',
  E203: 'the issue or evidence that captures give is missing',
  E204: 'no capture gives this file any more',
  E301: 'the capture cannot be read to the last character',
  E302: 'a correction is not sound',
} as const;

export type CaptureFindingCode = keyof typeof captureMeanings;

export interface CaptureFinding {
  readonly code: CaptureFindingCode;
  /** The file, from the folder that holds `content`. */
  readonly place: string;
  readonly detail?: string;
}
