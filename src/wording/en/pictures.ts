/** What stands beside the pictures within a text. */
export const language = 'en';

export function number(number: number | undefined): string {
  return `Picture ${number}`;
}

export const undescribed = 'A chart that nobody has described yet';
export const missing =
  'The original has a picture here, without a description. The archive does not keep it. ';
export const notKept = ' (The archive does not keep this picture.) ';
export const ours = ' (described by the archive)';
export const original = 'See it at its address';

export function alternative(number: number | undefined, words: string): string {
  return `Picture ${number}: ${words}`;
}
