import { dayOf } from '#bulletin/iso-day.ts';
import { plainText } from '#bulletin/plain-forms.ts';
import type { Series } from '#series/series.ts';
import type { Draft } from '../draft.ts';

const DAY = /(?<!\d)(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)日?/;
const ORIGIN = /(?:来源|作者|供稿)\s*:\s*([^\s|]{2,40})/;
const LONGEST = 100;

/**
 * Reads the line under a title that says when a page was published, and by whom: `来源：… 时间：2014-02-13`.
 * On the publisher's own page the day is the publisher's; on another it is the day of that copy.
 *
 * @returns whether the line is one
 */
export function readByline(words: string, draft: Draft, series: Series): boolean {
  if (words.length > LONGEST || /[。！？]/.test(words)) return false;
  const plain = plainText(words);
  const [, year, month, date] = DAY.exec(plain) ?? [];
  const day = year && dayOf(Number(year), Number(month), Number(date));
  // Two days in one line are a period or a list, not the day of publication.
  if (!day || new RegExp(DAY, 'g').test(plain.replace(DAY, ''))) return false;
  const isOwn = series.ownAddress.test(draft.capture.address ?? '');
  // What the publisher's page prints goes before the day a collector noted, which is often a day late.
  const isNoted = draft.fields.published?.basis === 'collector';
  if (isOwn && isNoted) delete draft.fields.published;
  draft.fields.published ??= { day, basis: isOwn ? 'publisher' : 'collector' };
  const origin = ORIGIN.exec(plain)?.[1];
  if (origin) draft.capture.source ??= origin;
  return true;
}
