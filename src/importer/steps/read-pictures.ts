import type { Root } from 'mdast';
import { deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import { isWebAddress } from '../fields/web-address.ts';
import { isSectionHeading, linesOf, picturesIn, wordsOf } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

/** Lists the pictures of the text with their places. The pictures themselves stay where they are. */
export const readPictures: Step = () => (tree: Root, file) => {
  const { draft } = deskOf(file);
  const pictures = [...(draft.fields.pictures ?? [])];
  let section: string | undefined;
  let order = 0;
  for (const line of linesOf(tree)) {
    if (isSectionHeading(line)) section = wordsOf(line);
    for (const { url, alt } of picturesIn(line)) {
      order += 1;
      if (!isWebAddress(url)) {
        remark(file, 'picture-address', { order, url: url.slice(0, 60) });
        continue;
      }
      pictures.push({ address: url, place: 'text', section, order, alternative: alt || undefined });
    }
  }
  draft.fields.pictures = pictures;
};
